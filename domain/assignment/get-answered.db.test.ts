import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import {
  answered,
  draftedAnswer,
  goodAnswer,
  seenAssignment,
  setAssignmentStage,
} from '../testing/assignments.ts'
import { as, NOW } from '../testing/stage.ts'
import { draftAnswer } from './draft-answer.ts'
import { answerAssignment } from './answer-assignment.ts'
import { getAnswered } from './get-answered.ts'
import { redoMatter } from './redo-matter.ts'
import { seen } from '../testing/proposals.ts'

it('gives its unit, who follows the matter and who moves it what was signed, and nobody else', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId } = stage
    const matterId = await answered(tx, stage, [{ unitId: otherUnitId, part: 'joint' }])
    const { assignmentId } = await seenAssignment(tx, matterId, stage.unitId)
    for (const actor of [
      stage.clerk,
      stage.signer,
      stage.dispatcher,
      stage.officer,
      stage.member,
    ]) {
      expect(await getAnswered(tx, { actor, assignmentId, now: NOW })).toMatchObject({
        session: { term: 10, number: 2 },
        title: '关于增设农村公交站点的提案',
        movers: [stage.member.displayName],
        unit: '县住建局',
        answer: { text: goodAnswer().text, letterNumber: null, resultClass: 'A' },
      })
    }
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    for (const actor of [stage.otherSigner, stage.joint, elsewhere]) {
      await expect(getAnswered(tx, { actor, assignmentId, now: NOW })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  }))

it('is not there before an answer is signed', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await draftedAnswer(tx, stage)
    const { assignmentId } = await seenAssignment(tx, matterId, stage.unitId)
    for (const actor of [stage.signer, stage.member]) {
      await expect(getAnswered(tx, { actor, assignmentId, now: NOW })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  }))

it('is the last one that was signed, with the number of its letter written as offices write it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const { assignmentId } = await seenAssignment(tx, matterId, stage.unitId)
    await redoMatter(as(tx, stage.officer), {
      ...(await seen(tx, matterId)),
      assignmentIds: [assignmentId],
      dueOn: '2026-07-20',
      reason: '没有写明建成的日期',
    })
    const request = () => seenAssignment(tx, matterId, stage.unitId)
    const draft = goodAnswer({ text: '六月底前建成。', letterNumber: '通建函 [2026] 第12号' })
    await draftAnswer(as(tx, stage.clerk), { ...(await request()), ...draft })
    const last = () => getAnswered(tx, { actor: stage.member, assignmentId, now: NOW })
    expect((await last()).answer.text).toBe(goodAnswer().text)
    await answerAssignment(as(tx, stage.signer), await request())
    expect((await last()).answer).toMatchObject({
      text: '六月底前建成。',
      letterNumber: '通建函〔2026〕12号',
    })
  }))
