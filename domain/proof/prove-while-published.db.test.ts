import { randomUUID } from 'node:crypto'

import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { confirmedProofs } from '#db/schema/matter/proofs'
import { racesDatabase } from '#db/testing/test-database'

import { proveConsultation } from '../consultation/prove-consultation.ts'
import { setConsultationStage, topicAt } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, NOW, published, setStage } from '../testing/stage.ts'
import { writeConfirmed } from './write-confirmed.ts'

/** Whether somebody waits for a lock in this database. */
const isSomebodyWaiting = async (db: Queryable): Promise<boolean> => {
  const waiting = await db.execute(sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  return waiting.length > 0
}

it('proves a topic by hand while an article that proves it, too, is published again, one after the other', async () => {
  const db = racesDatabase()
  const stage = await setConsultationStage(db, `议事室${randomUUID().slice(0, 6)}`)
  const matterId = await topicAt(db, stage, 'selected')
  const { articleId } = await published(db, await setStage(db))
  const { accountId } = stage.officer
  await db.insert(confirmedProofs).values({ articleId, matterId, accountId, createdAt: NOW })
  const request = { articleId: String(articleId), isLinked: true, ...(await seen(db, matterId)) }
  let proving: Promise<unknown> = Promise.resolve()
  await db.transaction(async (tx) => {
    await tx
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.id, articleId))
      .for('update')
    proving = proveConsultation(as(db, stage.officer), request).catch((error: unknown) => error)
    await expect.poll(() => isSomebodyWaiting(db)).toBe(true)
    await writeConfirmed(tx, { articleId, now: NOW })
  })
  expect(await proving).toMatchObject({ code: 'conflict', message: '这篇报道已经接上了' })
  const moves = await db
    .select({ move: consultationMoves.move })
    .from(consultationMoves)
    .where(eq(consultationMoves.matterId, matterId))
  expect(moves.filter(({ move }) => move === 'link')).toHaveLength(1)
})
