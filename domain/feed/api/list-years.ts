import { and, count, gte, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'

import { isLive, lastChange } from '../live-changes.ts'
import { listConsultationYears } from './dump-consultations.ts'
import { listMatterYears } from './dump-matters.ts'

export interface PublishedYear {
  year: number
  articles: number
  /** Cards of proposals. */
  matters: number
  /** Topics of consultations. */
  consultations: number
  changedAt: Date
}

const newYear = (year: number): Date => new Date(`${year}-01-01T00:00:00+08:00`)

/** The articles of a year, on the Chinese clock: a condition that an index answers. */
export const isOfYear = (year: number) =>
  and(gte(articles.publishedAt, newYear(year)), lt(articles.publishedAt, newYear(year + 1)))

/**
 * What was published in a year that an address names; null when it is no year or nothing of it is public. One that has
 * only cards or topics has no articles, which is an answer, too.
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
  const others = await listOtherYears(db)
  const own = others.get(year)
  if (row && row.articles > 0) return { ...NOTHING_ELSE, ...own, ...row, year }
  return own ? { ...own, year, articles: 0 } : null
}

/** The years, on the Chinese clock, of which readers have articles, cards or topics; the latest first. */
export async function listPublishedYears(db: Queryable): Promise<PublishedYear[]> {
  const year = sql<number>`extract(year from ${articles.publishedAt} at time zone 'Asia/Shanghai')::int`
  const [published, others] = await Promise.all([
    db
      .select({ year, articles: count(), changedAt: lastChange })
      .from(articles)
      .where(isLive)
      .groupBy(sql`1`),
    listOtherYears(db),
  ])
  const years = new Map<number, PublishedYear>(
    published.map((one) => [one.year, { ...NOTHING_ELSE, ...one }]),
  )
  for (const [own, other] of others) {
    const known = years.get(own)
    const changedAt = latestOf(known?.changedAt, other.changedAt)
    years.set(own, { articles: 0, ...known, ...other, year: own, changedAt })
  }
  return [...years.values()].toSorted((a, b) => b.year - a.year)
}

const NOTHING_ELSE = { matters: 0, consultations: 0 }
const latestOf = (one: Date | undefined, other: Date): Date => (one && one > other ? one : other)

/** What else there is of each year: cards of proposals, and topics of consultations. */
async function listOtherYears(db: Queryable) {
  const [cards, topics] = await Promise.all([listMatterYears(db), listConsultationYears(db)])
  const years = new Map<number, Omit<PublishedYear, 'year' | 'articles'>>()
  for (const { year, ...own } of [...cards, ...topics]) {
    const known = years.get(year)
    const changedAt = latestOf(known?.changedAt, own.changedAt)
    years.set(year, { ...NOTHING_ELSE, ...known, ...own, changedAt })
  }
  return years
}
