import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { approve, as, NOW, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { recallEdition } from '../moves/recall-edition.ts'
import { claimEdition } from './claim-edition.ts'

const LATER = new Date(NOW.getTime() + 31 * 60_000)

it('holds an edition for half an hour and writes it down once', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const { expiresAt } = await claimEdition(as(tx, first), { editionId })
    expect(expiresAt.getTime() - NOW.getTime()).toBe(30 * 60_000)
    await claimEdition(as(tx, first), { editionId })
    const moves = await tx
      .select({ move: transitions.move })
      .from(transitions)
      .where(eq(transitions.editionId, editionId))
    expect(moves.filter(({ move }) => move === 'claim')).toHaveLength(1)
  }))

it('keeps other editors from deciding until it runs out', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const rival = await insertAccount(tx, 'editor1', '620000')
    const { editionId } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await expect(approve(tx, rival, editionId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(claimEdition(as(tx, rival), { editionId })).rejects.toMatchObject({
      code: 'conflict',
    })
    const taken = await claimEdition(as(tx, rival, LATER), { editionId })
    expect(taken.editionId).toBe(editionId)
  }))

it('refuses who is not an editor of the level', () =>
  withRollback(async (tx) => {
    const { author, second } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    await expect(claimEdition(as(tx, second), { editionId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(claimEdition(as(tx, author), { editionId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))

it('lets exactly one of a claim and a recall at the same moment succeed', async () => {
  const db = racesDatabase()
  for (let round = 0; round < 5; round += 1) {
    const { author, first } = await setStage(db)
    const { editionId, lockVersion } = await submitted(db, author)
    const outcomes = await Promise.allSettled([
      claimEdition(as(db, first), { editionId }),
      recallEdition(as(db, author), { editionId, lockVersion, requestKey: requestKey() }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
    expect(row?.state === 'review1').toBe(row?.claimedBy === first.accountId)
  }
})
