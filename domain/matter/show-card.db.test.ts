import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  matterOf,
  publishRegister,
  registered,
} from '../testing/registers.ts'
import { as, COUNTY, requestKey, setStage } from '../testing/stage.ts'
import type { Context } from '../context.ts'
import { hideCard } from './hide-card.ts'
import { showCard } from './show-card.ts'
import { findShownProposal } from './shown-proposals.ts'

const CARD = { divisionCode: COUNTY, term: 10, session: 2, number: 1, today: '2026-03-20' }
const request = (matterId: number) => ({ matterId, reason: '核对无误', requestKey: requestKey() })

/** A card that readers had, and somebody hid. */
async function hidden(tx: Context['db'], session = {}) {
  const { final } = await setStage(tx)
  const { sessionId, officer } = await registered(tx, [goodProposal()], session)
  await publishRegister(tx, final, sessionId)
  const matterId = await matterOf(tx, sessionId)
  await hideCard(as(tx, officer), request(matterId))
  return { final, officer, sessionId, matterId }
}

it('lets readers have a hidden card again with its names, and says in its history who did and why', () =>
  withRollback(async (tx) => {
    const { final, sessionId, matterId } = await hidden(tx)
    const { change } = await showCard(as(tx, final), request(matterId))
    expect(change).toMatchObject({ divisionCodes: [COUNTY] })
    expect(await findShownProposal(tx, CARD)).toMatchObject({ movers: '甲某某', number: 1 })
    const [last] = await tx
      .select()
      .from(matterMoves)
      .where(eq(matterMoves.sessionId, sessionId))
      .orderBy(desc(matterMoves.id))
      .limit(1)
    expect(last).toMatchObject({
      move: 'publish',
      matterId,
      accountId: final.accountId,
      reason: '核对无误',
    })
  }))

it('has the card as the register has it by now', () =>
  withRollback(async (tx) => {
    const { final, officer, sessionId, matterId } = await hidden(tx)
    await bringIn(tx, officer, cellsOf([goodProposal({ movers: ['乙某某'], category: '交通' })]))
    await publishRegister(tx, final, sessionId, new Date('2026-05-01T02:00:00Z'))
    expect(await findShownProposal(tx, CARD)).toBeNull()
    await showCard(as(tx, officer), request(matterId))
    expect(await findShownProposal(tx, CARD)).toMatchObject({ movers: '乙某某', category: '交通' })
  }))

it('refuses without a reason, what is not hidden, and who has nothing to do with the county', () =>
  withRollback(async (tx) => {
    const { officer, matterId } = await hidden(tx)
    await expect(
      showCard(as(tx, officer), { ...request(matterId), reason: ' ' }),
    ).rejects.toMatchObject({ issues: { reason: ['请写理由'] } })
    for (const role of ['officer', 'editor3'] as const) {
      const other = await insertAccount(tx, role, '620500')
      await expect(showCard(as(tx, other), request(matterId))).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    await showCard(as(tx, officer), request(matterId))
    await expect(showCard(as(tx, officer), request(matterId))).rejects.toMatchObject({
      code: 'conflict',
      message: '读者看得到这件提案',
    })
  }))

it('refuses what was never public, what its mover no longer agrees to, and words that readers may not have', () =>
  withRollback(async (tx) => {
    const { officer, sessionId, matterId } = await hidden(tx)
    await tx.insert(watchedTerms).values({ term: '老旧小区', kind: 'sensitive' })
    await expect(showCard(as(tx, officer), request(matterId))).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await bringIn(tx, officer, cellsOf([goodProposal({ consent: false })]))
    await expect(showCard(as(tx, officer), request(matterId))).rejects.toMatchObject({
      message: '提案者不同意公开这件提案',
    })
    const other = await registered(tx, [goodProposal()], { term: 11, number: 1 })
    await expect(
      showCard(as(tx, officer), request(await matterOf(tx, other.sessionId))),
    ).rejects.toMatchObject({ message: '这件提案没有隐藏，等下一次公布' })
    expect(sessionId).not.toBe(other.sessionId)
  }))

it('is won by one where two people show a card, and leaves it shown where one hides it meanwhile', async () => {
  const db = racesDatabase()
  const { final, officer, matterId } = await hidden(db, { term: 96, number: 96 })
  const both = await Promise.allSettled([
    showCard(as(db, final), request(matterId)),
    showCard(as(db, officer), request(matterId)),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
  const race = await Promise.allSettled([
    hideCard(as(db, final), request(matterId)),
    showCard(as(db, officer), request(matterId)),
  ])
  const [row] = await db
    .select({ publicity: matters.publicity })
    .from(matters)
    .where(eq(matters.id, matterId))
  // Hiding always finds the card shown; showing finds it hidden, or is refused in words.
  expect(race[0].status).toBe('fulfilled')
  const wasShown = race[1].status === 'fulfilled'
  expect(row?.publicity).toBe(wasShown ? 'card' : 'hidden')
  if (!wasShown) expect(race[1]).toMatchObject({ reason: { code: 'conflict' } })
})
