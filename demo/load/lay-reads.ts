import { desc, eq } from 'drizzle-orm'

import { seededRandom } from '../content/random.ts'
import { articles } from '#db/schema/articles'
import type { Context } from '#domain/context'
import { requestOnce } from '#domain/request-once'
import { recordReads } from '#domain/stats/record-reads'
import { addDays, shanghaiDay } from '#lib/dates'

/** Only newer stories are still read. */
const READ = 240
const DAYS = 10

/** Readings of the newest stories, fewer each day after they were published; asked again, no more. */
export async function layReads(ctx: Context): Promise<void> {
  const { db, now } = ctx
  const today = shanghaiDay(now)
  const newest = await db
    .select({ articleId: articles.id, publishedAt: articles.publishedAt })
    .from(articles)
    .where(eq(articles.state, 'live'))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(READ)
  const counts = newest.flatMap(({ articleId, publishedAt }, index) => {
    const random = seededRandom(`reads-${index}`)
    const first = shanghaiDay(publishedAt ?? now)
    const most = random.integer(8, 160)
    return Array.from({ length: DAYS }, (_, after) => ({
      articleId,
      day: addDays(first, after),
      count: Math.round((most * random.between(0.6, 1)) / (after + 1)),
    })).filter(({ day, count }) => day <= today && count > 0)
  })
  // They are added to what is there.
  const request = { requestKey: 'demo-reads', command: 'lay-reads' }
  await requestOnce(ctx, request, async (tx) => {
    await recordReads(tx, counts)
    return counts.length
  })
}
