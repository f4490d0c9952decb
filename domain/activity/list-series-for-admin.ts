import { and, eq, isNotNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { activities, seriesNames } from '#db/schema/activities'
import { divisions } from '#db/schema/divisions'
import { Refusal } from '#lib/refusal'

import { holdsAnywhere, scopesOf, type Actor } from '../account/actor.ts'
import { withinDivision } from '../division/within-division.ts'

const BY_DIVISION_AND_NAME = keyset({
  columns: [
    ['text', activities.divisionCode],
    ['text', activities.series],
  ],
  direction: 'ascending',
  size: 50,
})

export type AdminSeries = Awaited<ReturnType<typeof listSeriesForAdmin>>['rows'][number]

/** The numbered runs of this admin's region by place and name, with the numbers that are known of each. */
export async function listSeriesForAdmin(
  db: Queryable,
  search: {
    actor: Actor
    /** Part of the run's name or of the division's. */
    text?: string | undefined
    /** Only runs with numbers missing below the last. */
    gaps?: boolean
    after?: string | undefined
  },
) {
  const { actor, text, gaps = false, after } = search
  if (!holdsAnywhere(actor, 'admin')) throw new Refusal('forbidden', '系列由管理员整理')
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
      divisionName: divisions.name,
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
        contains(text, activities.series, divisions.name),
        BY_DIVISION_AND_NAME.after(after),
      ),
    )
    .groupBy(activities.divisionCode, divisions.name, activities.series)
    .having(
      gaps
        ? sql`count(distinct ${activities.seriesNumber}) < max(${activities.seriesNumber})`
        : undefined,
    )
    .orderBy(...BY_DIVISION_AND_NAME.orderBy)
    .limit(BY_DIVISION_AND_NAME.limit)
  return BY_DIVISION_AND_NAME.pageOf(found, ({ divisionCode, name }) => [divisionCode, name])
}
