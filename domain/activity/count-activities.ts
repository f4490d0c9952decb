import { and, count, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import type { IsoDay } from '#lib/dates'

import { isDated, lastDay, shownActivities, type TimelineWindow } from './shown-activities.ts'

// How many activities a window of the timeline holds, by one of its sides. Windows are bounded by
// days, so the groups are too: days of a year, the types, the divisions of a province.

/**
 * By the day they took place on: one of several days counts on each, so the days do not add up to the
 * activities. What is not known to the day is on none.
 */
export function countActivitiesByDay(
  db: Queryable,
  window: TimelineWindow & { from: IsoDay; until: IsoDay },
) {
  const { from, until } = window
  const days = sql`generate_series(
    greatest(${activities.timelineOn}, ${from}::date)::timestamp,
    least(${lastDay}, ${until}::date - 1)::timestamp, interval '1 day')`
  const on = sql<IsoDay>`to_char(on_day, 'YYYY-MM-DD')`
  return db
    .select({ day: on, count: count() })
    .from(activities)
    .crossJoinLateral(sql`${days} as on_day`)
    .where(and(isDated, shownActivities(db, { ...window, lasting: true })))
    .groupBy(sql`on_day`)
    .orderBy(sql`on_day`)
}

export function countActivitiesByType(db: Queryable, window: TimelineWindow) {
  return db
    .select({ type: activities.type, count: count() })
    .from(activities)
    .where(shownActivities(db, window))
    .groupBy(activities.type)
}

/** By the division that held them, itself only; collecting upwards is the reader's business. */
export function countActivitiesByDivision(db: Queryable, window: TimelineWindow) {
  return db
    .select({
      code: activities.divisionCode,
      count: count(),
      latestOn: sql<string>`max(${activities.timelineOn})`,
    })
    .from(activities)
    .where(shownActivities(db, window))
    .groupBy(activities.divisionCode)
}

/** By month (YYYY-MM) and type; `dated` are those whose day is known. */
export function countActivitiesByMonth(db: Queryable, window: TimelineWindow) {
  const month = sql<string>`to_char(${activities.timelineOn}, 'YYYY-MM')`
  return db
    .select({
      month,
      type: activities.type,
      count: count(),
      dated: sql<number>`count(*) filter (where ${isDated})`.mapWith(Number),
    })
    .from(activities)
    .where(shownActivities(db, window))
    .groupBy(month, activities.type)
    .orderBy(month, activities.type)
}

/** The months that have something to show, newest first, as YYYY-MM. */
export function listTimelineMonths(db: Queryable, window: TimelineWindow = {}) {
  const month = sql<string>`to_char(${activities.timelineOn}, 'YYYY-MM')`
  return db
    .select({ month, count: count() })
    .from(activities)
    .where(shownActivities(db, window))
    .groupBy(month)
    .orderBy(sql`${month} desc`)
    .limit(240)
}
