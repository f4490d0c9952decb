import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { getSessionFigures } from '../matter/figures/session-figures.ts'
import { countOfUnits } from '../matter/figures/unit-figures.ts'
import { assigned, setAssignmentStage } from '../testing/assignments.ts'
import { bringIn, cellsOf, goodProposal } from '../testing/registers.ts'
import { countUnitAssignments } from './list-assignments.ts'
import { countInSheets, countOverdue, listUnitLoads } from './list-unit-loads.ts'

// One session with matters that sheets follow and matters that are handled here: what readers are shown is what the
// screens of units and dispatchers add up to.

const today = '2026-03-20'
const owed = (unit: string, dueOn: string, answeredOn: string | null = null) => ({
  unit,
  part: 'lead' as const,
  assignedOn: '2026-01-10',
  dueOn,
  answeredOn,
  resultClass: answeredOn === null ? null : ('A' as const),
})
const FIRST = '县住建局'
const OTHER = '县财政局'

it('adds sheets and portal up to what readers have, joint parts aside', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    await assigned(tx, stage, [{ unitId: stage.otherUnitId, part: 'joint' }])
    await assigned(tx, stage, [{ unitId: stage.otherUnitId, part: 'split' }])
    const joint = { ...owed(FIRST, ''), part: 'joint' as const, dueOn: null }
    const { sessionId } = await bringIn(
      tx,
      stage.officer,
      cellsOf([
        goodProposal({
          number: 10,
          title: '关于甲的提案',
          assignments: [owed(FIRST, '2026-03-01')],
        }),
        goodProposal({
          number: 11,
          title: '关于乙的提案',
          assignments: [{ ...owed(OTHER, ''), dueOn: null }, joint],
        }),
        goodProposal({
          number: 12,
          title: '关于丙的提案',
          state: 'answered',
          assignments: [owed(FIRST, '2026-03-10', '2026-03-01')],
        }),
      ]),
    )
    const figures = await getSessionFigures(tx, { sessionId, today })
    expect(
      (await countOfUnits(tx, { sessionIds: [sessionId], today })).get(sessionId)?.byUnit,
    ).toMatchObject([
      { name: FIRST, count: 4, overdue: 1 },
      { name: OTHER, count: 2, overdue: 0 },
    ])
    expect(figures.timing).toEqual({
      'on-time': 1,
      late: 0,
      overdue: 1,
      running: 3,
      'owed-undated': 1,
      'answered-undated': 0,
    })
    const loads = await listUnitLoads(tx, { actor: stage.dispatcher, today })
    expect(loads).toMatchObject([
      { unit: FIRST, open: 2, joint: 0, overdue: 0, inSheets: 1, overdueInSheets: 1 },
      { unit: OTHER, open: 2, joint: 1, overdue: 0, inSheets: 1, overdueInSheets: 0 },
    ])
    const { overdue, running, 'owed-undated': undated } = figures.timing
    const sum = loads.reduce((all, one) => all + one.open - one.joint + one.inSheets, 0)
    expect(sum).toBe(overdue + running + undated)
    expect(await countUnitAssignments(tx, { actor: stage.clerk })).toMatchObject({ open: 2 })
    expect(await countOverdue(tx, { actor: stage.clerk, today })).toBe(0)
    expect(await countInSheets(tx, { actor: stage.clerk, today })).toEqual({ owed: 1, overdue: 1 })
    expect(await countInSheets(tx, { actor: stage.officer, today })).toEqual({
      owed: 0,
      overdue: 0,
    })
  }))
