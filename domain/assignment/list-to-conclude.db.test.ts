import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { proposalMovers } from '#db/schema/matter/matter-private'
import { proposals } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { answered, goodAnswer, limited, setAssignmentStage } from '../testing/assignments.ts'
import { linked } from '../testing/linked.ts'
import { filed, seen } from '../testing/proposals.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { answerAssignment } from './answer-assignment.ts'
import { closeMatter } from './close-matter.ts'
import { countToClose, listToClose } from './list-to-close.ts'
import { countToSign, listToSign } from './list-to-sign.ts'
import { rateMatter } from './rate-matter.ts'

const NOT_RATED = { attitude: 'satisfied', result: 'not', words: '没有写明日期' }

it('has what was answered until it is closed, with who has rated it and until when', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { officer, member } = stage
    const matterId = await answered(tx, stage)
    const listed = async () => (await listToClose(tx, { actor: officer })).rows
    expect(await listed()).toMatchObject([
      { matterId, answeredOn: '2026-03-20', movers: 1, rated: 0, ratingDueOn: null },
    ])
    await limited(tx, officer.accountId, 'verdict')
    await rateMatter(as(tx, member), { ...(await seen(tx, matterId)), ...NOT_RATED })
    expect(await listed()).toMatchObject([
      { rated: 1, isUnsatisfied: true, ratingDueOn: '2026-04-13' },
    ])
    expect(await countToClose(tx, { actor: officer })).toBe(1)
    const closing = { ...(await seen(tx, matterId)), reason: '已经说明' }
    await closeMatter(as(tx, officer), closing)
    expect(await listed()).toEqual([])
    expect(await countToClose(tx, { actor: officer })).toBe(0)
  }))

it('has nothing for an officer who moves what was merged into it, and all for one who did not join', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { officer } = stage
    const matterId = await answered(tx, stage)
    const merged = await filed(tx, stage)
    const moving = { matterId, name: '甲某', position: 9, accountId: officer.accountId }
    await tx.insert(proposalMovers).values({ ...moving, disagreedAt: NOW })
    expect(await countToClose(tx, { actor: officer })).toBe(1)
    await tx.insert(proposalMovers).values({ ...moving, matterId: merged })
    await tx.update(proposals).set({ mergedInto: matterId }).where(eq(proposals.matterId, merged))
    expect(await countToClose(tx, { actor: officer })).toBe(0)
    const closing = { ...(await seen(tx, matterId)), reason: '已经说明' }
    await expect(closeMatter(as(tx, officer), closing)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('has nothing for who moves it, for other places and for other roles', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    await answered(tx, stage)
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    for (const actor of [stage.member, stage.dispatcher, stage.signer, elsewhere]) {
      expect(await countToClose(tx, { actor })).toBe(0)
      expect((await listToClose(tx, { actor })).rows).toEqual([])
    }
  }))

it('has answers that came by the link of a unit without a signer, until an officer signs them', () =>
  withRollback(async (tx) => {
    const { stage, assignmentId, seen: seenPart, move } = await linked(tx)
    const { officer } = stage
    await move('sign')
    expect(await countToSign(tx, { actor: officer, now: NOW })).toBe(0)
    await move('draft-answer', goodAnswer())
    const { rows } = await listToSign(tx, { actor: officer, now: NOW })
    expect(rows).toMatchObject([{ assignmentId, unit: '县住建局', resultClass: 'A' }])
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    for (const actor of [stage.member, stage.dispatcher, elsewhere]) {
      expect(await countToSign(tx, { actor, now: NOW })).toBe(0)
    }
    await answerAssignment(as(tx, officer), await seenPart())
    expect(await countToSign(tx, { actor: officer, now: NOW })).toBe(0)
  }))

it('leaves an answer to the unit once it has somebody who can sign', () =>
  withRollback(async (tx) => {
    const { stage, move } = await linked(tx)
    await move('sign')
    await move('draft-answer', goodAnswer())
    const question = { actor: stage.officer, now: NOW }
    expect(await countToSign(tx, question)).toBe(1)
    await insertAccount(tx, 'unit-signer', COUNTY, { unitId: stage.unitId })
    expect(await countToSign(tx, question)).toBe(0)
  }))
