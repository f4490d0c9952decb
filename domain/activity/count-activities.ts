import { count, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'

import { shownActivities, type TimelineWindow } from './shown-activities.ts'

// How many activities a window of the timeline holds, by one of its sides. Windows are bounded by
// days, so the groups are too: days of a year, eleven types, the divisions of a province.

/** The day is known; otherwise the timeline files it under a month's first, a print or a publish day. */
const isDated = sql`(${activities.precision} in ('day', 'range'))`

/** By timeline day: `dated` took place or began on it, `undated` are only filed under it. */
export function countActivitiesByDay(db: Queryable, window: TimelineWindow) {
  return db
    .select({
      day: activities.timelineOn,
      dated: sql<number>`count(*) filter (where ${isDated})`.mapWith(Number),
      undated: sql<number>`count(*) filter (where not ${isDated})`.mapWith(Number),
    })
    .from(activities)
    .where(shownActivities(db, window))
    .groupBy(activities.timelineOn)
    .orderBy(activities.timelineOn)
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

/** The months that have something to show, newest first, as YYYY-MM. */
export function listTimelineMonths(db: Queryable) {
  const month = sql<string>`to_char(${activities.timelineOn}, 'YYYY-MM')`
  return db
    .select({ month, count: count() })
    .from(activities)
    .where(shownActivities(db, {}))
    .groupBy(month)
    .orderBy(sql`${month} desc`)
    .limit(240)
}

/** The day of the newest activity of a division and all below it, or null. */
export async function findNewestDay(db: Queryable, divisionCode?: string): Promise<string | null> {
  const [row] = await db
    .select({ day: activities.timelineOn })
    .from(activities)
    .where(shownActivities(db, { divisionCode }))
    .orderBy(sql`${activities.timelineOn} desc`)
    .limit(1)
  return row?.day ?? null
}
