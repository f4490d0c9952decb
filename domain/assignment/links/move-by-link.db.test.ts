import { and, eq, isNotNull } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matterMoves } from '#db/schema/matter/matter-moves'
import { outbox } from '#db/schema/outbox'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { getProposal } from '../../proposal/get-proposal.ts'
import { assigned, goodAnswer, seenAssignment, standOf } from '../../testing/assignments.ts'
import { linked } from '../../testing/linked.ts'
import { SEALING_KEY } from '../../testing/second-factor.ts'
import { as, NOW, requestKey } from '../../testing/stage.ts'
import { answerAssignment } from '../answer-assignment.ts'
import { getAssignment } from '../get-assignment.ts'
import { getByLink } from './get-by-link.ts'
import { LINK_GONE, moveByLink } from './move-by-link.ts'
import { openUnitLink } from './open-unit-link.ts'
import type { ByLinkMove } from '../schemas.ts'
import { findOpenLink } from './unit-links.ts'

const TALK = { heldOn: '2026-03-19', way: 'phone', moment: 'during', words: '说明了安排' }

it('lets a unit sign, talk and hand in an answer, which an officer signs on its behalf', () =>
  withRollback(async (tx) => {
    const { stage, matterId, assignmentId, token, seen, move } = await linked(tx)
    await move('sign')
    await move('talk', TALK)
    expect(await getByLink(tx, { token, now: NOW })).toMatchObject({
      unit: '县住建局',
      talks: [{ written: '说明了安排' }],
      moves: ['refuse', 'talk', 'draft-answer'],
    })
    await move('draft-answer', goodAnswer({ noTalkReason: '' }))
    expect(await getByLink(tx, { token, now: NOW })).toBeNull()
    await expect(answerAssignment(as(tx, stage.dispatcher), await seen())).rejects.toMatchObject({
      code: 'forbidden',
    })
    await answerAssignment(as(tx, stage.officer), await seen())
    expect(await standOf(tx, matterId)).toEqual(['answered', 'answered'])
    const shown = await getAssignment(tx, { actor: stage.officer, assignmentId, now: NOW })
    expect(shown.moves.map(({ move: name, name: who, reason }) => [name, who, reason])).toEqual([
      ['answer', stage.officer.displayName, '这个单位没有签发人账号，由提案专员代录'],
      ['draft-answer', '承办单位（凭链接）', null],
      ['talk', '承办单位（凭链接）', '2026年3月19日 电话'],
      ['sign', '承办单位（凭链接）', null],
      ['open-link', stage.dispatcher.displayName, null],
      ['assign', stage.dispatcher.displayName, null],
    ])
    const { moves } = await getProposal(tx, { actor: stage.officer, matterId })
    const signed = moves.filter(({ move: name }) => name === 'sign' || name === 'talk')
    expect(signed.map(({ name }) => name)).toEqual(Array(2).fill('承办单位（凭链接）'))
    const byLink = await tx
      .select({ accountId: matterMoves.accountId })
      .from(matterMoves)
      .where(and(eq(matterMoves.matterId, matterId), isNotNull(matterMoves.unitLinkId)))
    expect(byLink).toEqual(Array(3).fill({ accountId: stage.dispatcher.accountId }))
  }))

it('notifies the dispatcher who opened it of what a unit refuses by it', () =>
  withRollback(async (tx) => {
    const { stage, matterId, move } = await linked(tx)
    await move('refuse', { reason: '不在我局职责以内', proposedUnit: '县财政局' })
    expect(await standOf(tx, matterId)).toEqual(['assigned', 'refused'])
    const rows = await tx.select().from(outbox).where(eq(outbox.event, 'assignment.refuse'))
    expect(rows.at(-1)?.payload).toMatchObject({
      accountId: null,
      accountIds: [stage.dispatcher.accountId],
    })
  }))

it('answers a second click as the first, and refuses all that cannot be used with one sentence', () =>
  withRollback(async (tx) => {
    const { stage, seen, move } = await linked(tx)
    const gone = { code: 'not-found', message: LINK_GONE }
    await move('sign')
    const { lockVersion } = await seen()
    const twice = { ...goodAnswer(), lockVersion, requestKey: requestKey() }
    const first = await move('draft-answer', twice)
    expect(await move('draft-answer', twice)).toEqual(first)
    await expect(move('draft-answer', goodAnswer())).rejects.toMatchObject(gone)
    await expect(move('talk', TALK)).rejects.toMatchObject(gone)
    await expect(move('sign', { token: 'x'.repeat(43) })).rejects.toMatchObject(gone)
    const { assignmentId } = await seen()
    const open = { assignmentId, now: NOW, key: SEALING_KEY }
    await openUnitLink(as(tx, stage.dispatcher), await seen(), { key: SEALING_KEY })
    const revoked = (await findOpenLink(tx, open))?.token ?? ''
    await openUnitLink(as(tx, stage.dispatcher), await seen(), { key: SEALING_KEY })
    await expect(move('talk', { ...TALK, token: revoked })).rejects.toMatchObject(gone)
    const token = (await findOpenLink(tx, open))?.token ?? ''
    const late = { db: tx, now: new Date(NOW.getTime() + 31 * 86_400_000) }
    const asked = { ...TALK, token, move: 'talk', ...(await seen()) }
    await expect(moveByLink(late, asked)).rejects.toMatchObject(gone)
  }))

it('refuses what no link does, and whose assignment it is not', () =>
  withRollback(async (tx) => {
    const { move, stage, matterId } = await linked(tx)
    await expect(move('answer' as ByLinkMove)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(move('countersign', { reason: '没有意见' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const other = await assigned(tx, stage)
    const { assignmentId } = await seenAssignment(tx, other, stage.unitId)
    await move('sign', { assignmentId })
    expect(await standOf(tx, other)).toEqual(['assigned', 'waiting'])
    expect(await standOf(tx, matterId)).toEqual(['in-progress', 'signed'])
  }))

it('takes one of two answers that come at the same time', async () => {
  const db = racesDatabase()
  const { move, seen } = await linked(db, { term: 58, number: 3 })
  await move('sign')
  const { lockVersion } = await seen()
  const outcomes = await Promise.allSettled([
    move('draft-answer', { ...goodAnswer(), lockVersion }),
    move('draft-answer', { ...goodAnswer({ text: '另一稿' }), lockVersion }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject({ code: 'not-found', message: LINK_GONE })
})
