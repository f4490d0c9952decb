import { and, count, eq, inArray, sql, sum, type SQLWrapper } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { activityCounts, isMonth } from '#db/schema/counts'
import { divisions } from '#db/schema/divisions'

import { withinDivision } from '../division/within-division.ts'
import { daySpans, monthsOf, sumsOf, wholeSpans, type Stretch } from './counted-spans.ts'
import { shownActivities, type TimelineWindow } from './shown-activities.ts'

// How many activities a window of the timeline holds, by one of its sides, from the sums that are kept. What lasts into
// a day is counted by itself: a day holds few.

type Counted = TimelineWindow & Stretch

/** More months than a reader looks through. */
const MONTHS = 240

const total = (column: SQLWrapper) => sum(column).mapWith(Number)
const isSome = (column: SQLWrapper) => sql`sum(${column}) <> 0`
const { span, scope, type, filed, dated, held } = activityCounts

/**
 * By the day they took place on: one of several days counts on each, so the days do not add up to the
 * activities. What is not known to the day is on none.
 */
export function countActivitiesByDay(db: Queryable, window: Counted) {
  return db
    .select({ day: span, count: total(held) })
    .from(activityCounts)
    .where(and(sumsOf(window), daySpans(window)))
    .groupBy(span)
    .having(isSome(held))
    .orderBy(span)
}

export function countActivitiesByType(db: Queryable, window: Counted) {
  if (window.lasting) {
    return db
      .select({ type: activities.type, count: count() })
      .from(activities)
      .where(shownActivities(window))
      .groupBy(activities.type)
  }
  return db
    .select({ type, count: total(filed) })
    .from(activityCounts)
    .where(and(sumsOf(window), wholeSpans(window)))
    .groupBy(type)
    .having(isSome(filed))
}

/** By the division that held them, itself only; collecting upwards is the reader's business. */
export function countActivitiesByDivision(db: Queryable, window: Counted) {
  if (window.lasting) {
    return db
      .select({
        code: activities.divisionCode,
        count: count(),
        latestOn: sql<string>`max(${activities.timelineOn})`,
      })
      .from(activities)
      .where(shownActivities(window))
      .groupBy(activities.divisionCode)
  }
  const { divisionCode } = window
  const latest = sql<string>`(select max(${activities.timelineOn}) from ${activities}
    where ${activities.divisionCode} = ${divisions.code} and ${shownActivities({ ...window, divisionCode: undefined })})`
  // A place at a time, along the index.
  const counted = db
    .select({ count: total(filed).as('count') })
    .from(activityCounts)
    .where(
      and(
        eq(scope, divisions.code),
        wholeSpans(window),
        window.type ? eq(type, window.type) : undefined,
      ),
    )
    .as('counted')
  return db
    .select({
      code: divisions.code,
      count: sql<number>`${counted.count}`.mapWith(Number),
      latestOn: latest,
    })
    .from(divisions)
    .innerJoinLateral(counted, sql`${counted.count} <> 0`)
    .where(divisionCode ? withinDivision(divisions.code, divisionCode) : undefined)
}

/** Of whole months, by month (YYYY-MM) and type; `dated` are those whose day is known. */
export function countActivitiesByMonth(db: Queryable, window: Counted) {
  return db
    .select({ month: span, type, count: total(filed), dated: total(dated) })
    .from(activityCounts)
    .where(and(sumsOf(window), inArray(span, monthsOf(window))))
    .groupBy(span, type)
    .having(isSome(filed))
    .orderBy(span, type)
}

/** The months that have something to show, newest first, as YYYY-MM. */
export function listTimelineMonths(db: Queryable, window: TimelineWindow = {}) {
  return db
    .select({ month: span, count: total(filed) })
    .from(activityCounts)
    .where(and(sumsOf(window), isMonth(span)))
    .groupBy(span)
    .having(isSome(filed))
    .orderBy(sql`${span} desc`)
    .limit(MONTHS)
}

/** How many are filed under the days of a window. */
export async function countFiled(db: Queryable, window: Counted): Promise<number> {
  const [row] = await db
    .select({ count: total(filed) })
    .from(activityCounts)
    .where(and(sumsOf(window), daySpans(window)))
  return row?.count ?? 0
}
