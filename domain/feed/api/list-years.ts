import { and, count, desc, gte, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'

import { isLive, lastChange } from '../live-changes.ts'

export interface PublishedYear {
  year: number
  articles: number
  changedAt: Date
}

const newYear = (year: number): Date => new Date(`${year}-01-01T00:00:00+08:00`)

/** The articles of a year, on the Chinese clock: a condition that an index answers. */
export const isOfYear = (year: number) =>
  and(gte(articles.publishedAt, newYear(year)), lt(articles.publishedAt, newYear(year + 1)))

/** What was published in a year that an address names; null when it is no year or nothing is live. */
export async function findPublishedYear(
  db: Queryable,
  named: string,
): Promise<PublishedYear | null> {
  if (!/^[12]\d{3}$/.test(named)) return null
  const year = Number(named)
  const [row] = await db
    .select({ articles: count(), changedAt: lastChange })
    .from(articles)
    .where(and(isLive, isOfYear(year)))
  return row && row.articles > 0 ? { year, ...row } : null
}

/** The years, on the Chinese clock, in which something that is live was published; the latest first. */
export async function listPublishedYears(db: Queryable): Promise<PublishedYear[]> {
  const year = sql<number>`extract(year from ${articles.publishedAt} at time zone 'Asia/Shanghai')::int`
  return db
    .select({
      year,
      articles: count(),
      changedAt: lastChange,
    })
    .from(articles)
    .where(isLive)
    .groupBy(sql`1`)
    .orderBy(desc(sql`1`))
}
