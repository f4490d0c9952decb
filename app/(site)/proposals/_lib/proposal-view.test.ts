import { describe, expect, it } from 'vitest'

import { filterOf, parseProposalView } from './proposal-view.ts'

describe('what an address narrows a list to', () => {
  it.each([
    [['steps', 'taken-up'], { step: 'taken-up' }, null],
    [['categories', '%E6%B0%B4%E5%88%A9', 'after', '23'], { category: '水利' }, 23],
    [['movers', 'joint'], { moverKind: 'joint' }, null],
    [['classes', 'B'], { resultClass: 'B' }, null],
    [['classes', 'none'], { resultClass: 'none' }, null],
    [['units', '7'], { unitId: 7 }, null],
    [['timings', 'overdue'], { timing: 'overdue' }, null],
    [['promises', 'kept'], { promised: 'kept' }, null],
    [['after', '23'], {}, 23],
  ])('%j', (segments, filter, after) => {
    const view = parseProposalView(segments)
    expect(view?.after).toBe(after)
    expect(filterOf(view?.choice ?? null)).toEqual(filter)
  })

  it.each([
    [[]],
    [['steps']],
    [['steps', 'none']],
    [['classes', 'b']],
    [['promises', 'superseded']],
    [['units', '0']],
    [['people', '某某']],
    [['constructor', 'x']],
    [['categories', '%E6']],
    [['categories', '%00']],
    [['after', 'x']],
    [['after', '23', 'steps', 'key']],
    [['steps', 'key', 'steps', 'filed']],
  ])('%j is none', (segments) => expect(parseProposalView(segments)).toBeNull())
})
