import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { talks } from '#db/schema/matter/answers'
import { withRollback } from '#db/testing/test-database'

import { assigned, seenAssignment, setAssignmentStage, signed } from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { recordTalk } from './record-talk.ts'

const TALK = { heldOn: '2026-03-19', way: 'site', moment: 'during', words: '看了两个站点' }

it('keeps when and how a unit talked with the movers', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenAssignment(tx, await signed(tx, stage), stage.unitId)
    await recordTalk(as(tx, stage.clerk), { ...request, ...TALK })
    const rows = await tx.select().from(talks).where(eq(talks.assignmentId, request.assignmentId))
    expect(rows).toMatchObject([{ ...TALK, accountId: stage.clerk.accountId }])
  }))

it('refuses a day to come, and before it is signed', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenAssignment(tx, await signed(tx, stage), stage.unitId)
    const early = { ...request, ...TALK, heldOn: '2026-03-21' }
    await expect(recordTalk(as(tx, stage.clerk), early)).rejects.toMatchObject({
      issues: { heldOn: ['还没有到这一天'] },
    })
    const waiting = await seenAssignment(tx, await assigned(tx, stage), stage.unitId)
    await expect(recordTalk(as(tx, stage.clerk), { ...waiting, ...TALK })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
