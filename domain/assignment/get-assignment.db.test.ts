import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import {
  answered,
  draftedAnswer,
  DUE,
  goodAnswer,
  refuseAgain,
  seenAssignment,
  setAssignmentStage,
  signed,
} from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as, NOW } from '../testing/stage.ts'
import { getAssignment } from './get-assignment.ts'
import { getHandling } from './get-handling.ts'
import { rateMatter } from './rate-matter.ts'
import { reassignAssignment } from './reassign-assignment.ts'

it('shows a unit its part with the words of the matter, and what each of its people may do', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId } = stage
    const matterId = await draftedAnswer(tx, stage, [{ unitId: otherUnitId, part: 'joint' }])
    const { assignmentId } = await seenAssignment(tx, matterId, stage.unitId)
    const shown = await getAssignment(tx, { actor: stage.signer, assignmentId, now: NOW })
    expect(shown).toMatchObject({
      unit: '县住建局',
      state: 'signed',
      dueOn: DUE,
      matter: { title: '关于增设农村公交站点的提案', movers: [stage.member.displayName] },
      words: { advice: '重新规划线路，在集镇增设站点。' },
      others: [{ unit: '县财政局', part: 'joint', state: 'waiting' }],
      draft: { text: goodAnswer().text, draftedBy: stage.clerk.displayName, decidedAt: null },
      answers: [],
    })
    expect(shown.moves.map(({ move }) => move)).toEqual(['draft-answer', 'sign', 'assign'])
    expect([...shown.allowed]).toEqual(['refuse', 'talk', 'draft-answer', 'send-back', 'answer'])
    const clerks = await getAssignment(tx, { actor: stage.clerk, assignmentId, now: NOW })
    expect([...clerks.allowed]).toEqual(['talk', 'draft-answer'])
  }))

it('is not there for another unit and for movers, and who follows it has no draft', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId } = stage
    const matterId = await draftedAnswer(tx, stage, [{ unitId: otherUnitId, part: 'joint' }])
    const { assignmentId } = await seenAssignment(tx, matterId, stage.unitId)
    for (const actor of [stage.otherSigner, stage.member, stage.joint]) {
      await expect(getAssignment(tx, { actor, assignmentId, now: NOW })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    for (const actor of [stage.dispatcher, stage.officer]) {
      const shown = await getAssignment(tx, { actor, assignmentId, now: NOW })
      expect(JSON.stringify(shown)).not.toContain(goodAnswer().text)
    }
    const other = await seenAssignment(tx, matterId, otherUnitId)
    const joint = await getAssignment(tx, { ...other, actor: stage.otherSigner, now: NOW })
    expect(JSON.stringify(joint)).not.toContain(goodAnswer().text)
  }))

it('shows the next unit nothing of the one that refused it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await draftedAnswer(tx, stage)
    await refuseAgain(tx, stage, matterId)
    const request = await seenAssignment(tx, matterId, stage.unitId)
    const { assignmentId } = request
    const given = { ...request, unitId: stage.otherUnitId, dueOn: DUE }
    await reassignAssignment(as(tx, stage.dispatcher), given)
    const shown = await getAssignment(tx, { actor: stage.otherSigner, assignmentId, now: NOW })
    expect(shown).toMatchObject({ draft: null, talks: [] })
    expect(shown.moves.map(({ move }) => move)).toEqual(['reassign'])
    const all = await getAssignment(tx, { actor: stage.dispatcher, assignmentId, now: NOW })
    expect(all.moves.map(({ move }) => move)).toContain('refuse')
    await expect(
      getAssignment(tx, { actor: stage.signer, assignmentId, now: NOW }),
    ).rejects.toMatchObject({ code: 'not-found' })
  }))

it('shows who moves a matter what was signed, and whose rating is theirs', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const handled = (actor: typeof stage.member) => getHandling(tx, { actor, matterId, now: NOW })
    const open = await handled(stage.member)
    expect(open).toMatchObject({
      state: 'answered',
      assignments: [{ unit: '县住建局', isSeen: false, answers: [goodAnswerSigned()] }],
      ratings: [],
      rated: 0,
      movers: 1,
      toRate: [{ name: stage.member.displayName, isOwn: true }],
    })
    expect([...open.allowed]).toEqual(['rate'])
    const rating = { attitude: 'satisfied', result: 'mostly', words: '' }
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...rating })
    expect(await handled(stage.member)).toMatchObject({ ratings: [rating], rated: 1, toRate: [] })
    const officers = await handled(stage.officer)
    expect(officers.ratings).toMatchObject([{ ...rating, isFromPaper: false }])
    expect([...officers.allowed]).toEqual(['redo', 'close'])
    expect((await handled(stage.dispatcher)).ratings).toEqual([])
    await expect(handled(stage.clerk)).rejects.toMatchObject({ code: 'not-found' })
  }))

it('shows who moves a matter no draft', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await draftedAnswer(tx, stage)
    const shown = await getHandling(tx, { actor: stage.member, matterId, now: NOW })
    expect(JSON.stringify(shown)).not.toContain(goodAnswer().text)
    const fresh = await signed(tx, stage)
    const before = await getHandling(tx, { actor: stage.dispatcher, matterId: fresh, now: NOW })
    expect([...before.allowed]).toEqual([])
  }))

const goodAnswerSigned = () => ({ ...goodAnswer(), signedOn: '2026-03-20' })
