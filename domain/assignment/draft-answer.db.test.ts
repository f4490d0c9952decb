import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { answers } from '#db/schema/matter/answers'
import { withRollback } from '#db/testing/test-database'

import {
  draftedAnswer,
  goodAnswer,
  seenAssignment,
  setAssignmentStage,
  signed,
} from '../testing/assignments.ts'
import { as, NOW } from '../testing/stage.ts'
import { answerAssignment } from './answer-assignment.ts'
import { draftAnswer } from './draft-answer.ts'
import { getAssignment } from './get-assignment.ts'
import { recordTalk } from './record-talk.ts'

it('replaces the draft that waits, whoever of the unit wrote it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenAssignment(tx, await draftedAnswer(tx, stage), stage.unitId)
    const promise = { resultClass: 'B', promise: '建成三个站点', promiseOn: '2026-12-31' }
    await draftAnswer(as(tx, stage.signer), { ...request, ...goodAnswer(promise) })
    const rows = await tx.select().from(answers)
    const own = rows.filter(({ assignmentId }) => assignmentId === request.assignmentId)
    expect(own).toMatchObject([
      { ...promise, draftedBy: stage.signer.accountId, decidedAt: null, isSigned: null },
    ])
  }))

it('is signed by the signer who changed it once another of the unit sends it again', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { clerk, signer, unitId } = stage
    const matterId = await draftedAnswer(tx, stage)
    const request = () => seenAssignment(tx, matterId, unitId)
    const changed = goodAnswer({ text: '改过一个字。' })
    await draftAnswer(as(tx, signer), { ...(await request()), ...changed })
    const { assignmentId } = await request()
    const shown = await getAssignment(tx, { actor: signer, assignmentId, now: NOW })
    expect(shown.allowed.has('answer')).toBe(false)
    expect(shown.signers).toEqual([{ accountId: signer.accountId, name: signer.displayName }])
    await draftAnswer(as(tx, clerk), { ...(await request()), ...changed })
    await answerAssignment(as(tx, signer), await request())
    const after = await getAssignment(tx, { actor: stage.dispatcher, assignmentId, now: NOW })
    expect(after).toMatchObject({ answers: [{ text: '改过一个字。' }], signers: [] })
  }))

it('needs no reason once a talk is recorded', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await signed(tx, stage)
    const seen = () => seenAssignment(tx, matterId, stage.unitId)
    const talk = { heldOn: '2026-03-19', way: 'phone', moment: 'during', words: '说明了安排' }
    await recordTalk(as(tx, stage.clerk), { ...(await seen()), ...talk })
    const request = { ...(await seen()), ...goodAnswer({ noTalkReason: '' }) }
    await draftAnswer(as(tx, stage.clerk), request)
    const [row] = await tx
      .select({ noTalkReason: answers.noTalkReason })
      .from(answers)
      .where(eq(answers.assignmentId, request.assignmentId))
    expect(row).toEqual({ noTalkReason: null })
  }))

it('refuses an answer without talk or reason, and a promise that its class does not have or lacks', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenAssignment(tx, await signed(tx, stage), stage.unitId)
    for (const [given, field] of [
      [{ noTalkReason: '' }, 'noTalkReason'],
      [{ resultClass: 'B' }, 'promise'],
      [{ resultClass: 'C', promise: '列入明年计划' }, 'promiseOn'],
      [{ resultClass: 'B', promise: '建成站点', promiseOn: '2026-03-19' }, 'promiseOn'],
      [{ promise: '列入明年计划' }, 'promise'],
      [{ text: '' }, 'text'],
      [{ letterNumber: '第十二号' }, 'letterNumber'],
    ] as const) {
      await expect(
        draftAnswer(as(tx, stage.clerk), { ...request, ...goodAnswer(given) }),
      ).rejects.toMatchObject({ issues: { [field]: [expect.any(String)] } })
    }
  }))
