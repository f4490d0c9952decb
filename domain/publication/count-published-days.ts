import { and, count, eq, gte, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import type { IsoDay } from '#lib/dates'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'

const day = sql<IsoDay>`(${articles.publishedAt} at time zone 'Asia/Shanghai')::date::text`

/** How many articles of this final editor's places went live on each day between two moments, and still are. */
export async function countPublishedDays(
  db: Queryable,
  { actor, from, until }: { actor: Actor; from: Date; until: Date },
): Promise<ReadonlyMap<IsoDay, number>> {
  const rows = await db
    .select({ day, figure: count() })
    .from(articles)
    .where(
      and(
        eq(articles.state, 'live'),
        inScope(articles.divisionCode, scopesOf(actor, ['editor3'])),
        gte(articles.publishedAt, from),
        lt(articles.publishedAt, until),
      ),
    )
    .groupBy(day)
  return new Map(rows.map((row) => [row.day, row.figure]))
}
