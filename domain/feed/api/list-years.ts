import { and, count, gte, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'

import { isLive, lastChange } from '../live-changes.ts'
import { listMatterYears } from './dump-matters.ts'

export interface PublishedYear {
  year: number
  articles: number
  /** Cards of proposals. */
  matters: number
  changedAt: Date
}

const newYear = (year: number): Date => new Date(`${year}-01-01T00:00:00+08:00`)

/** The articles of a year, on the Chinese clock: a condition that an index answers. */
export const isOfYear = (year: number) =>
  and(gte(articles.publishedAt, newYear(year)), lt(articles.publishedAt, newYear(year + 1)))

/**
 * What was published in a year that an address names; null when it is no year or nothing of it is public. One that has
 * only cards has no articles, which is an answer, too.
 */
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
  const cards = (await listMatterYears(db)).find((one) => one.year === year)
  if (row && row.articles > 0) return { year, ...row, matters: cards?.matters ?? 0 }
  return cards ? { ...cards, articles: 0 } : null
}

/** The years, on the Chinese clock, of which readers have articles or cards; the latest first. */
export async function listPublishedYears(db: Queryable): Promise<PublishedYear[]> {
  const year = sql<number>`extract(year from ${articles.publishedAt} at time zone 'Asia/Shanghai')::int`
  const [published, filed] = await Promise.all([
    db
      .select({ year, articles: count(), changedAt: lastChange })
      .from(articles)
      .where(isLive)
      .groupBy(sql`1`),
    listMatterYears(db),
  ])
  const years = new Map<number, PublishedYear>(
    published.map((one) => [one.year, { ...one, matters: 0 }]),
  )
  for (const { year: own, matters, changedAt } of filed) {
    const known = years.get(own)
    const latest = known && known.changedAt > changedAt ? known.changedAt : changedAt
    years.set(own, { year: own, articles: known?.articles ?? 0, matters, changedAt: latest })
  }
  return [...years.values()].toSorted((a, b) => b.year - a.year)
}
