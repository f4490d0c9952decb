import { describe, expect, it } from 'vitest'

import { readRow, UNCATEGORIZED, writeCells } from './read-row.ts'
import type { RegisterCells } from './register-columns.ts'
import { issuesOf, read, SESSION, TODAY } from './testing/read-cells.ts'

describe('a row of a register', () => {
  it('is read as offices write it', () => {
    const row = read({
      number: '第023号',
      session: '十届二次',
      occasion: '平时提案',
      moverKind: '委员联名',
      firstMover: '甲 某',
      otherMovers: '乙某某，丙某某；甲某',
      isKey: '√',
      leads: '县住建局、县水务局',
      joints: '县财政局',
      assignedOn: '2026年2月1日',
      dueOn: '2026.5.1',
      sponsors: '丁某（督办），戊某',
      consent: '同意',
    })
    const owed = { assignedOn: '2026-02-01', dueOn: '2026-05-01', answeredOn: null }
    expect(row).toEqual({
      proposal: {
        number: 23,
        title: '关于修路的提案',
        state: 'assigned',
        isFiled: true,
        category: UNCATEGORIZED,
        occasion: 'between',
        moverKind: 'joint',
        movers: ['甲某', '乙某某', '丙某某'],
        isKey: true,
        consent: true,
        openedOn: null,
        closedOn: null,
        mergedInto: null,
        sponsors: [
          { leaderName: '丁某', part: 'supervise' },
          { leaderName: '戊某', part: 'lead' },
        ],
        assignments: [
          { unit: '县住建局', part: 'split', ...owed, resultClass: null },
          { unit: '县水务局', part: 'split', ...owed, resultClass: null },
          {
            unit: '县财政局',
            part: 'joint',
            assignedOn: '2026-02-01',
            dueOn: null,
            answeredOn: null,
            resultClass: null,
          },
        ],
      },
    })
  })

  it.each([
    ['openedOn', '立案日期'],
    ['assignedOn', '交办日期'],
    ['answeredOn', '答复日期'],
    ['closedOn', '办结日期'],
  ] as const)('takes nothing for done on a day to come: %s', (field, name) => {
    const on = (day: string) => {
      const cells = { number: '1', title: '关于修路的提案', leads: '县住建局', [field]: day }
      const row = readRow(cells, { session: SESSION, today: '2026-03-20', known: undefined })
      return 'issues' in row ? row.issues : []
    }
    expect(on('2026-03-20')).toEqual([])
    expect(on('2026-03-21')).toEqual([`${name}2026年3月21日还没有到`])
  })

  it('lets a term end on a day to come', () => {
    const cells = { number: '1', title: '关于修路的提案', leads: '县住建局', dueOn: '2026-09-30' }
    const row = readRow(cells, { session: SESSION, today: '2026-03-20', known: undefined })
    expect(row).toHaveProperty('proposal')
  })

  it('keeps what the sheet has no column for', () => {
    const first = read({ leads: '县住建局', category: '城建', state: '办理中' })
    if (!('proposal' in first)) throw new Error('The row was not read')
    const second = readRow(
      { number: '1', answeredOn: '2026-05-01', resultClass: 'B类' },
      { session: SESSION, today: TODAY, known: first.proposal },
    )
    expect(second).toMatchObject({
      proposal: {
        category: '城建',
        state: 'answered',
        assignments: [{ unit: '县住建局', answeredOn: '2026-05-01', resultClass: 'B' }],
      },
    })
  })

  it.each([
    [{ title: '' }, '要写案由'],
    [{ number: '' }, '没有提案号'],
    [{ number: '无' }, '看不出是第几号'],
    [{ session: '九届二次' }, '届次是“九届二次”，不是十届二次会议'],
    [{ session: '上次' }, '届次'],
    [{ dueOn: '五月底', leads: '县住建局' }, '“五月底”不是日期'],
    [{ dueOn: '2026-02-30', leads: '县住建局' }, '不是日期'],
    [{ dueOn: '2026-02-01' }, '没有主办单位'],
    [{ leads: '甲局', assignedOn: '2026-02-02', dueOn: '2026-02-01' }, '期限早于交办日期'],
    [{ leads: '甲局', assignedOn: '2026-02-02', answeredOn: '2026-02-01' }, '答复日期早于'],
    [{ openedOn: '2026-02-02', closedOn: '2026-02-01' }, '办结日期早于立案日期'],
    [{ leads: '甲局', joints: '甲局' }, '又是主办又是会办'],
    [{ state: '看着办' }, '状态“看着办”看不懂'],
    [{ moverKind: '路人' }, '看不懂，写个人、联名、集体'],
    [{ occasion: '闭会' }, '大会/平时'],
    [{ resultClass: '满意', leads: '甲局' }, '写 A、B、C、D'],
    [{ isKey: '也许' }, '是否重点写“是”或“否”'],
    [{ consent: '再问问' }, '同意公开写'],
    [{ sponsors: '甲某（旁观）' }, '批办领办'],
    [{ state: '并案', mergedInto: '1' }, '并入了自己'],
    [{ firstMover: '甲某 13893301234' }, '手机号或身份证号'],
    [{ title: '长'.repeat(101) }, '案由最多 100 字'],
    [{ category: '类'.repeat(21) }, '类别最多 20 字'],
    [{ leads: '局'.repeat(41) }, '用顿号隔开'],
  ] satisfies [Partial<RegisterCells>, string][])('says what is wrong with %j', (cells, issue) => {
    expect(issuesOf(cells)).toContain(issue)
  })

  it('counts as filed what was merged or revoked after it was', () => {
    expect(read({ state: '立案后并入12号' })).toMatchObject({
      proposal: { state: 'merged', isFiled: true, mergedInto: 12 },
    })
    expect(read({ state: '并入12号' })).toMatchObject({ proposal: { isFiled: false } })
    expect(read({ state: '立案后撤案' })).toMatchObject({
      proposal: { state: 'revoked', isFiled: true },
    })
    expect(read({ state: '撤案' })).toMatchObject({ proposal: { isFiled: false } })
  })

  it('writes one word for what was merged, and whether it was filed into a column of its own', () => {
    const cells = (isFiled: string) => ({ state: '并案', mergedInto: '12', isFiled })
    expect(read(cells('是'))).toMatchObject({ proposal: { isFiled: true } })
    expect(read(cells('否'))).toMatchObject({ proposal: { isFiled: false } })
    expect(issuesOf(cells('也许'))).toContain('是否立案写“是”或“否”')
    // An open one has no such question, whatever stands there.
    expect(read({ state: '待审查', isFiled: '是' })).toMatchObject({ proposal: { isFiled: false } })
    const filed = read(cells('是'))
    if (!('proposal' in filed)) throw new Error('The row was not read')
    const written = writeCells(filed.proposal, { term: 10, number: 2 })
    expect(written).toMatchObject({ state: '并案', isFiled: '是', mergedInto: '12' })
    // A sheet without the column leaves it as it is.
    const { isFiled: _, ...others } = written
    expect(read(others, filed.proposal)).toEqual(filed)
  })
})

it('refuses a number to be merged into without the state of it', () => {
  expect(issuesOf({ mergedInto: '12号' })).toBe('写了并入第 12 号，状态不是并案')
  expect(issuesOf({ state: '已立案', mergedInto: '12' })).toContain('状态不是并案')
  expect(issuesOf({ state: '并案', mergedInto: '12' })).toBe('')
})

it.each([
  ['民盟某县支部', 'collective'],
  ['文化艺术界', 'collective'],
  ['甲某等5人', 'joint'],
  ['甲某等', 'joint'],
  ['欧阳　娜·阿依', 'person'],
  ['甲某  乙某某', 'joint'],
  ['甲 某', 'person'],
] as const)('takes %s for what it is where no column has it', (firstMover, moverKind) => {
  expect(read({ firstMover })).toMatchObject({ proposal: { moverKind } })
})

it('finds the kind again when a sheet without its column names other movers', () => {
  const first = read({ firstMover: '甲某' })
  if (!('proposal' in first)) throw new Error('The row was not read')
  expect(read({ firstMover: '甲某', otherMovers: '乙某' }, first.proposal)).toMatchObject({
    proposal: { moverKind: 'joint', movers: ['甲某', '乙某'] },
  })
})

it('shares the units out as the cell itself has them, and refuses what nobody can part', () => {
  expect(read({ leads: '甲局（主办）乙局（协办）' })).toMatchObject({
    proposal: {
      assignments: [
        { unit: '甲局', part: 'lead' },
        { unit: '乙局', part: 'joint' },
      ],
    },
  })
  expect(issuesOf({ leads: '某电信 某公司' })).toContain('看不出是几个单位')
  expect(issuesOf({ firstMover: '甲某 乙' })).toContain('看不出是几个提案者')
})

it('has how it stands from the column of the result where the sheet has no state, and no class', () => {
  const handled = (cells: Partial<RegisterCells>) => {
    const row = read({ leads: '甲局', ...cells })
    if (!('proposal' in row)) return row.issues
    return [row.proposal.state, row.proposal.assignments[0]?.resultClass]
  }
  expect(handled({ resultClass: '办理中' })).toEqual(['in-progress', null])
  expect(handled({ resultClass: '已答复', isFiled: '是' })).toEqual(['answered', null])
  expect(handled({ resultClass: '已答复', isFiled: '否' })).toEqual(['declined', null])
  expect(handled({ resultClass: '已答复', state: '已立案' })).toEqual(['assigned', null])
  expect(handled({ resultClass: '待审查' })).toEqual([expect.stringContaining('看不懂')])
})

it('leaves the class and the state that the register has for such a word', () => {
  const first = read({ leads: '甲局', state: '已办结', resultClass: 'B' })
  if (!('proposal' in first)) throw new Error('The row was not read')
  expect(read({ resultClass: '已答复' }, first.proposal)).toEqual(first)
})

it('takes a leader on once for each part', () => {
  const row = read({ sponsors: '丁某（督办）、丁某(督办)、丁某' })
  expect('proposal' in row && row.proposal.sponsors).toEqual([
    { leaderName: '丁某', part: 'supervise' },
    { leaderName: '丁某', part: 'lead' },
  ])
})

/** What no register holds: a state that its own assignments contradict. */
