import { and, inArray, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'

import { shownActivities } from '../activity/shown-activities.ts'

/** What the variable part of a reader's address can name. */
export type NamedKind = 'article' | 'activity' | 'place' | 'topic' | 'month'

export interface NamedThing {
  kind: NamedKind
  /** An id, a slug, or a month as YYYY-MM. */
  value: string
}

/**
 * Those of the things that readers may know of: what has been published at any time, and months that have
 * something to show. Ids must be whole numbers and months must exist.
 */
export async function findKnown(
  db: Queryable,
  asked: readonly NamedThing[],
): Promise<NamedThing[]> {
  const valuesOf = (kind: NamedKind) =>
    asked.flatMap((thing) => (thing.kind === kind ? [thing.value] : []))
  const named = (kind: NamedKind, values: readonly (string | number)[]): NamedThing[] =>
    values.map((value) => ({ kind, value: String(value) }))
  return [
    ...named('article', await findArticles(db, valuesOf('article').map(Number))),
    ...named('activity', await findActivities(db, valuesOf('activity').map(Number))),
    ...named('place', await findDivisions(db, valuesOf('place'))),
    ...named('topic', await findTopics(db, valuesOf('topic'))),
    ...named('month', await findMonths(db, valuesOf('month'))),
  ]
}

async function findArticles(db: Queryable, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, ids), ne(articles.state, 'none')))
  return rows.map(({ id }) => id)
}

async function findActivities(db: Queryable, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: activities.id })
    .from(activities)
    .where(inArray(activities.id, ids))
  return rows.map(({ id }) => id)
}

async function findDivisions(db: Queryable, slugs: string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .select({ slug: divisions.slug })
    .from(divisions)
    .where(inArray(divisions.slug, slugs))
  return rows.map(({ slug }) => slug)
}

async function findTopics(db: Queryable, slugs: string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .select({ slug: topics.slug })
    .from(topics)
    .where(inArray(topics.slug, slugs))
  return rows.map(({ slug }) => slug)
}

/** One look into the index for each month: few are asked about at a time. */
async function findMonths(db: Queryable, months: string[]): Promise<string[]> {
  const found: string[] = []
  for (const month of months) {
    const from = `${month}-01`
    const until = sql<string>`(${from}::date + interval '1 month')::date`
    const [row] = await db
      .select({ one: sql`1` })
      .from(activities)
      .where(and(shownActivities(db, { from }), sql`${activities.timelineOn} < ${until}`))
      .limit(1)
    if (row) found.push(month)
  }
  return found
}
