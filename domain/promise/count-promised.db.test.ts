import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { PROMISED } from '../matter/promised.ts'
import { getShownFigures } from '../matter/shown-figures.ts'
import { listShownProposals } from '../matter/shown-proposals.ts'
import { setAssignmentStage } from '../testing/assignments.ts'
import { as, NOW } from '../testing/stage.ts'
import {
  adoption,
  answerAnew,
  promised,
  reported,
  seenPromise,
  shownAsCard,
} from '../testing/unit-promises.ts'
import { adoptPromise } from './adopt-promise.ts'
import { settlePromise } from './settle-promise.ts'

it('counts proposals by how their promises stand, and lists as many for each', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { sessionId, officer } = stage
    const kept = await reported(tx, stage)
    await settlePromise(as(tx, officer), await seenPromise(tx, kept))
    // Of this one an officer makes a second promise, which is over before the first.
    const both = await promised(tx, stage)
    await adoptPromise(as(tx, officer), await adoption(tx, stage, both))
    const redone = await promised(tx, stage)
    const later = new Date(NOW.getTime() + 3_600_000)
    const another = { resultClass: 'B', promise: '建成五个站点', promiseOn: '2026-12-31' }
    await answerAnew(tx, stage, redone, another, later)
    await shownAsCard(tx, stage, kept)
    await shownAsCard(tx, stage, both)
    const today = '2026-07-01'
    const figures = await getShownFigures(tx, { sessionId, today })
    expect(figures.promised).toEqual({
      running: 2,
      overdue: 1,
      kept: 1,
      'broken-off': 0,
      raised: 0,
    })
    for (const one of PROMISED) {
      const list = await listShownProposals(tx, { sessionId, filter: { promised: one }, today })
      expect([one, list.counted]).toEqual([one, figures.promised[one]])
    }
  }))
