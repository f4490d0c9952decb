import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'

import { published, setStage } from '../testing/stage.ts'
import { findBrokenInvariants } from './invariants.ts'

// Whoever publishes or withdraws locks articles and activities, in either order.

let own: NewDatabase
let pool: OpenDatabase
let articleId: number
let activityId: number

beforeAll(async () => {
  own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_rebuild_${process.pid}`)
  pool = openDatabase(own.ownerUrl)
  ;({ articleId } = await published(pool.db, await setStage(pool.db)))
  const [row] = await pool.db.select().from(articles).where(eq(articles.id, articleId))
  activityId = row?.activityId ?? 0
})
afterAll(async () => {
  await pool.close()
  await own.drop()
})

const setState = (db: Pick<OpenDatabase['db'], 'update'>, state: 'live' | 'withdrawn') =>
  db.update(articles).set({ state }).where(eq(articles.id, articleId))

/** Begins to make the sums again, and resolves once that is done or waits for somebody. */
async function beginRebuild() {
  let isDone = false
  const rebuilt = pool.db.execute(sql`select rebuild_counts()`).then(() => {
    isDone = true
  })
  // Awaited later; what goes wrong until then is seen there.
  rebuilt.catch(() => {})
  const isWaiting = async () =>
    (
      await pool.db.execute(sql`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`)
    ).length > 0
  await expect.poll(async () => isDone || (await isWaiting())).toBe(true)
  return { rebuilt }
}

beforeEach(() => setState(pool.db, 'live'))

it('makes the sums again while somebody withdraws, who has the article and then needs its activity', async () => {
  const { rebuilt } = await pool.db.transaction(async (tx) => {
    await tx.update(articles).set({ printDate: '2026-03-01' }).where(eq(articles.id, articleId))
    const begun = await beginRebuild()
    await setState(tx, 'withdrawn')
    return begun
  })
  await rebuilt
  expect(await findBrokenInvariants(pool.db)).toEqual([])
})

it('makes the sums again while somebody publishes, who has the activity and then needs the article', async () => {
  await setState(pool.db, 'withdrawn')
  const { rebuilt } = await pool.db.transaction(async (tx) => {
    await tx.update(activities).set({ type: 'history' }).where(eq(activities.id, activityId))
    const begun = await beginRebuild()
    await setState(tx, 'live')
    return begun
  })
  await rebuilt
  expect(await findBrokenInvariants(pool.db)).toEqual([])
})

it('sets right what was wrong before it', async () => {
  await pool.db.execute(sql`alter table articles disable trigger user`)
  await setState(pool.db, 'withdrawn')
  await pool.db.execute(sql`alter table articles enable trigger user`)
  await pool.db.execute(sql`delete from article_counts`)
  expect(await findBrokenInvariants(pool.db)).not.toEqual([])
  await pool.db.execute(sql`select rebuild_counts()`)
  expect(await findBrokenInvariants(pool.db)).toEqual([])
})
