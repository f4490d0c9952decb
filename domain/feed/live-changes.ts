import { eq, max, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'

/** The condition that lets the public see an article. */
export const isLive = eq(articles.state, 'live')

const change = sql`coalesce(${articles.updatedAt}, ${articles.publishedAt})`

/** When what readers see of an article last changed. */
export const changedAt = sql<Date>`${change}`.mapWith(articles.publishedAt)

/** The same in microseconds since 1970, which is as exact as the database is. */
export const changedMicroseconds =
  sql<number>`(extract(epoch from ${change}) * 1000000)::bigint`.mapWith(Number)

/** The latest change of the articles in a group. */
export const lastChange = sql<Date>`${max(change)}`.mapWith(articles.publishedAt)

/** When anything that readers see last changed; null while there is nothing. */
export async function findLatestChange(db: Queryable): Promise<Date | null> {
  const [row] = await db.select({ changedAt: lastChange }).from(articles).where(isLive)
  return row?.changedAt ?? null
}
