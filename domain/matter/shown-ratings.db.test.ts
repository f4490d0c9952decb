import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { rateMatter } from '../assignment/rate-matter.ts'
import { redoMatter } from '../assignment/redo-matter.ts'
import { answered, seenAssignment, setAssignmentStage } from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { countShownRatings } from './shown-ratings.ts'

it('counts what movers think from five matters on, without what was handled anew', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { sessionId, member } = stage
    const counted = () => countShownRatings(tx, sessionId)
    const rate = async (result: 'satisfied' | 'not') => {
      const matterId = await answered(tx, stage)
      const rating = { attitude: 'satisfied', result, words: '金丝雀' }
      await rateMatter(as(tx, member), { ...(await seen(tx, matterId)), ...rating })
      return matterId
    }
    expect(await counted()).toEqual({ rated: 0, shares: null })
    const last = await rate('not')
    for (const _ of [1, 2, 3]) await rate('satisfied')
    expect(await counted()).toEqual({ rated: 4, shares: null })
    await rate('satisfied')
    const shown = await counted()
    expect(shown).toEqual({
      rated: 5,
      shares: {
        attitude: { satisfied: 5, mostly: 0, not: 0 },
        result: { satisfied: 4, mostly: 0, not: 1 },
      },
    })
    expect(JSON.stringify(shown)).not.toContain('金丝雀')
    const { assignmentId } = await seenAssignment(tx, last, stage.unitId)
    await redoMatter(as(tx, stage.officer), {
      ...(await seen(tx, last)),
      assignmentIds: [assignmentId],
      dueOn: '2026-07-20',
      reason: '站点不够',
    })
    expect(await counted()).toEqual({ rated: 4, shares: null })
  }))
