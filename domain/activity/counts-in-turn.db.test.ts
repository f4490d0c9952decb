import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { racesDatabase } from '#db/testing/test-database'

import { goodContent, NOW, published, setStage } from '../testing/stage.ts'

const isSomebodyWaiting = async (db: Queryable): Promise<boolean> => {
  const waiting = await db.execute(sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  return waiting.length > 0
}

/** Two live articles that report one activity. */
async function insertTwoReports(db: Queryable) {
  const stage = await setStage(db)
  const one = await published(db, stage)
  const other = await published(
    db,
    stage,
    goodContent({ headline: '另一篇报道' }),
    new Date(NOW.getTime() + 60_000),
  )
  const [row] = await db.select().from(articles).where(eq(articles.id, one.articleId))
  const activityId = row?.activityId ?? 0
  await db.update(articles).set({ activityId }).where(eq(articles.id, other.articleId))
  return { activityId, articleIds: [one.articleId, other.articleId] as const }
}

const change = (db: Queryable, articleId: number, state: 'live' | 'withdrawn') =>
  db.update(articles).set({ state }).where(eq(articles.id, articleId))

const isShown = async (db: Queryable, activityId: number) => {
  const [row] = await db
    .select({ isShown: activities.isShown })
    .from(activities)
    .where(eq(activities.id, activityId))
  return row?.isShown
}

it('shows an activity no longer whose two articles are withdrawn at once', async () => {
  const db = racesDatabase()
  const { activityId, articleIds } = await insertTwoReports(db)
  let second: Promise<unknown> = Promise.resolve()
  await db.transaction(async (tx) => {
    await change(tx, articleIds[0], 'withdrawn')
    second = change(db, articleIds[1], 'withdrawn').then(() => null)
    await expect.poll(() => isSomebodyWaiting(db)).toBe(true)
  })
  await second
  expect(await isShown(db, activityId)).toBe(false)
})

it('shows an activity one article of which is published while the other is withdrawn', async () => {
  const db = racesDatabase()
  const { activityId, articleIds } = await insertTwoReports(db)
  await change(db, articleIds[1], 'withdrawn')
  let second: Promise<unknown> = Promise.resolve()
  await db.transaction(async (tx) => {
    await change(tx, articleIds[1], 'live')
    second = change(db, articleIds[0], 'withdrawn').then(() => null)
    await expect.poll(() => isSomebodyWaiting(db)).toBe(true)
  })
  await second
  expect(await isShown(db, activityId)).toBe(true)
})
