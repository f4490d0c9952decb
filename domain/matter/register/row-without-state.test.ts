import { describe, expect, it } from 'vitest'

import type { RegisterCells } from './register-columns.ts'
import { issuesOf, read } from './testing/read-cells.ts'

describe('a sheet that has 是否立案 and no state', () => {
  const stateOf = (cells: Partial<RegisterCells>, known?: Parameters<typeof read>[1]) => {
    const row = read(cells, known)
    return 'proposal' in row ? [row.proposal.state, row.proposal.isFiled] : row.issues
  }

  it.each([
    ['是', 'filed', true],
    ['立案', 'filed', true],
    ['√', 'filed', true],
    ['否', 'declined', false],
    ['不予立案', 'declined', false],
    ['并入12号', 'merged', false],
    ['立案后撤案', 'revoked', true],
    ['转社情民意', 'diverted', false],
  ])('takes %s for %s', (isFiled, state, wasFiled) => {
    expect(stateOf({ isFiled })).toEqual([state, wasFiled])
  })

  it('has how far a filed one came from its other columns', () => {
    const answer = { leads: '县住建局', answeredOn: '2026-03-01' }
    expect(stateOf({ isFiled: '立案', ...answer })).toEqual(['answered', true])
    expect(issuesOf({ isFiled: '也许' })).toContain('是否立案“也许”看不懂，写“是”或“否”')
  })

  it('leaves what the register knows further, and changes what it has otherwise', () => {
    const knownAs = (cells: Partial<RegisterCells>) => {
      const row = read(cells)
      if (!('proposal' in row)) throw new Error('The row was not read')
      return row.proposal
    }
    const closed = knownAs({ state: '已办结', leads: '县住建局' })
    expect(stateOf({ isFiled: '是' }, closed)).toEqual(['closed', true])
    expect(stateOf({ isFiled: '否' }, closed)).toEqual(['declined', false])
    const diverted = knownAs({ state: '已转办' })
    expect(stateOf({ isFiled: '否' }, diverted)).toEqual(['diverted', false])
    expect(stateOf({ isFiled: '立案' }, diverted)).toEqual(['filed', true])
    const merged = knownAs({ state: '并入12号' })
    expect(stateOf({ isFiled: '是' }, merged)).toEqual(['merged', true])
  })
})

it('follows what was filled in further than a state that was left', () => {
  const stateOf = (cells: Partial<RegisterCells>) => {
    const row = read(cells)
    return 'proposal' in row && row.proposal.state
  }
  const leads = '县住建局'
  expect(stateOf({ state: '已立案', leads, answeredOn: '2026-03-01' })).toBe('answered')
  expect(stateOf({ state: '办理中', leads, resultClass: 'A' })).toBe('answered')
  expect(stateOf({ state: '已立案', leads })).toBe('assigned')
  expect(stateOf({ state: '已立案', joints: leads })).toBe('filed')
  expect(stateOf({ state: '已办结', leads, answeredOn: '2026-03-01' })).toBe('closed')
  expect(stateOf({ state: '待审查', leads })).toBe('received')
})
