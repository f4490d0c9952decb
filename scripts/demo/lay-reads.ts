import { desc, eq } from 'drizzle-orm'

import type { Database } from '#db/client'
import { seededRandom } from '#db/demo/random'
import { articles } from '#db/schema/articles'
import { recordReads } from '#domain/stats/record-reads'
import { addDays, shanghaiDay } from '#lib/dates'

/** Only newer stories are still read. */
const READ = 240
const DAYS = 10

/** Readings of the newest stories, fewer each day after they were published. */
export async function layReads(db: Database, now: Date): Promise<void> {
  const today = shanghaiDay(now)
  const newest = await db
    .select({ articleId: articles.id, publishedAt: articles.publishedAt })
    .from(articles)
    .where(eq(articles.state, 'live'))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(READ)
  const counts = newest.flatMap(({ articleId, publishedAt }) => {
    const random = seededRandom(`reads-${articleId}`)
    const first = shanghaiDay(publishedAt ?? now)
    const most = random.integer(8, 160)
    return Array.from({ length: DAYS }, (_, after) => ({
      articleId,
      day: addDays(first, after),
      count: Math.round((most * random.between(0.6, 1)) / (after + 1)),
    })).filter(({ day, count }) => day <= today && count > 0)
  })
  await recordReads(db, counts)
}
