import { count, desc, max, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'

import { changedAt, isLive } from '../live-changes.ts'

export interface PublishedYear {
  year: number
  articles: number
  changedAt: Date
}

/** The years, on the Chinese clock, in which something that is live was published; the latest first. */
export async function listPublishedYears(db: Queryable): Promise<PublishedYear[]> {
  const year = sql<number>`extract(year from ${articles.publishedAt} at time zone 'Asia/Shanghai')::int`
  return db
    .select({
      year,
      articles: count(),
      changedAt: sql<Date>`${max(changedAt)}`.mapWith(articles.publishedAt),
    })
    .from(articles)
    .where(isLive)
    .groupBy(sql`1`)
    .orderBy(desc(sql`1`))
}
