import { and, asc, eq, gt, ilike, isNotNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities, seriesNames } from '#db/schema/activities'
import { divisions } from '#db/schema/divisions'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { Refusal } from '#lib/refusal'
import { likePattern } from '#lib/text'

import { holdsAnywhere, scopesOf, type Actor } from '../account/actor.ts'
import { withinDivision } from '../division/within-division.ts'

const PAGE = 50

export type KeptSeries = Awaited<ReturnType<typeof listKeptSeries>>['rows'][number]

/** The numbered runs of this admin's region by place and name, with the numbers that are known of each. */
export async function listKeptSeries(
  db: Queryable,
  search: {
    actor: Actor
    /** Part of the run's name or of the division's. */
    words?: string | undefined
    /** Only runs with numbers missing below the last. */
    gaps?: boolean
    after?: string | undefined
  },
) {
  const { actor, words = '', gaps = false, after } = search
  if (!holdsAnywhere(actor, 'admin')) throw new Refusal('forbidden', '系列由管理员整理')
  const pattern = likePattern(words)
  const cursor = parseCursor(after, ['text', 'text'])
  const scopes = scopesOf(actor, ['admin'])
  const variants = db
    .select({ all: sql`array_agg(${seriesNames.variant} order by ${seriesNames.variant})` })
    .from(seriesNames)
    .where(
      and(
        eq(seriesNames.divisionCode, activities.divisionCode),
        eq(seriesNames.name, activities.series),
      ),
    )
  const found = await db
    .select({
      divisionCode: activities.divisionCode,
      placeName: divisions.name,
      name: sql<string>`${activities.series}`,
      reports: sql<number>`count(*)::int`,
      numbers: sql<number[]>`array_agg(distinct ${activities.seriesNumber})`,
      variants: sql<string[]>`coalesce((${variants}), '{}')`,
    })
    .from(activities)
    .innerJoin(divisions, eq(divisions.code, activities.divisionCode))
    .where(
      and(
        isNotNull(activities.series),
        or(sql`false`, ...scopes.map((code) => withinDivision(activities.divisionCode, code))),
        pattern ? or(ilike(activities.series, pattern), ilike(divisions.name, pattern)) : undefined,
        cursor
          ? or(
              gt(activities.divisionCode, cursor[0]),
              and(eq(activities.divisionCode, cursor[0]), gt(activities.series, cursor[1])),
            )
          : undefined,
      ),
    )
    .groupBy(activities.divisionCode, divisions.name, activities.series)
    .having(
      gaps
        ? sql`count(distinct ${activities.seriesNumber}) < max(${activities.seriesNumber})`
        : undefined,
    )
    .orderBy(asc(activities.divisionCode), asc(activities.series))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  const next = found.length > PAGE && last ? encodeCursor([last.divisionCode, last.name]) : null
  return { rows, next }
}
