import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { answers } from '#db/schema/matter/answers'
import { withRollback } from '#db/testing/test-database'

import {
  draftedAnswer,
  goodAnswer,
  seenAssignment,
  setAssignmentStage,
  standOf,
} from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { draftAnswer } from './draft-answer.ts'
import { sendBackAnswer } from './send-back-answer.ts'

it('leaves the draft as it was, so that another is written', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await draftedAnswer(tx, stage)
    const seen = () => seenAssignment(tx, matterId, stage.unitId)
    const request = { ...(await seen()), reason: '请写清楚哪三个集镇' }
    await sendBackAnswer(as(tx, stage.signer), request)
    await draftAnswer(as(tx, stage.clerk), { ...(await seen()), ...goodAnswer() })
    const rows = await tx
      .select({ isSigned: answers.isSigned })
      .from(answers)
      .where(eq(answers.assignmentId, request.assignmentId))
      .orderBy(answers.id)
    expect(rows.map(({ isSigned }) => isSigned)).toEqual([false, null])
    expect(await standOf(tx, matterId)).toEqual(['in-progress', 'signed'])
  }))

it('refuses without a reason, and where nothing waits', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await draftedAnswer(tx, stage)
    const request = await seenAssignment(tx, matterId, stage.unitId)
    await expect(
      sendBackAnswer(as(tx, stage.signer), { ...request, reason: '' }),
    ).rejects.toMatchObject({ issues: { reason: ['请写理由'] } })
    const reason = '请写清楚哪三个集镇'
    await sendBackAnswer(as(tx, stage.signer), { ...request, reason })
    const again = { ...(await seenAssignment(tx, matterId, stage.unitId)), reason }
    await expect(sendBackAnswer(as(tx, stage.signer), again)).rejects.toMatchObject({
      code: 'forbidden',
      message: '没有等签发的答复',
    })
  }))
