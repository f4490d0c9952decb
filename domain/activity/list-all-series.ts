import { and, countDistinct, desc, isNotNull, max, sql, type SQLWrapper } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'

import { shownActivities } from './shown-activities.ts'

/** More than the committees of a province keep going. */
const LIMIT = 1_000

export type SeriesSummary = Awaited<ReturnType<typeof listAllSeries>>[number]

/** The numbered runs of a division and all below it with how far each has come, newest first. */
export async function listAllSeries(db: Queryable, divisionCode?: string) {
  return db
    .select({
      divisionCode: activities.divisionCode,
      name: sql<string>`${activities.series}`,
      last: sql<number>`${max(activities.seriesNumber)}`.mapWith(Number),
      known: countDistinct(activities.seriesNumber),
      /** Of the last number. */
      lastTitle: lastOf<string>(activities.title),
      lastOn: lastOf<string>(activities.timelineOn),
    })
    .from(activities)
    .where(and(shownActivities({ divisionCode }), isNotNull(activities.series)))
    .groupBy(activities.divisionCode, activities.series)
    .orderBy(desc(max(activities.timelineOn)), activities.divisionCode, activities.series)
    .limit(LIMIT)
}

const lastOf = <T>(column: SQLWrapper) =>
  sql<T>`(array_agg(${column} order by ${activities.seriesNumber} desc, ${activities.timelineOn} desc))[1]`
