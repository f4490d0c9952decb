import { asc, desc, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { addDays, laterDay, type IsoDay } from '#lib/dates'

import { shownActivities, type TimelineWindow } from './shown-activities.ts'

/** The days that the timeline covers, both included. */
export interface TimelineRange {
  first: IsoDay
  last: IsoDay
}

/** From the first activity that is shown to today, or to the last one if that is later; null without any. */
export async function findTimelineRange(
  db: Queryable,
  today: IsoDay,
): Promise<TimelineRange | null> {
  const first = await findDay(db, {}, asc(activities.timelineOn))
  const last = await findDay(db, {}, desc(activities.timelineOn))
  return first && last ? { first, last: laterDay(last, today) } : null
}

/** Whether a year (YYYY), a month (YYYY-MM) or a day has a page: some of it lies in the range. */
export function isInRange(span: string, range: TimelineRange | null): boolean {
  if (!range) return false
  return span >= range.first.slice(0, span.length) && span <= range.last.slice(0, span.length)
}

/** The days nearest to a day on which something else is filed, in what the window is narrowed to. */
export async function findNeighbourDays(
  db: Queryable,
  narrowed: Pick<TimelineWindow, 'type' | 'divisionCode' | 'ownOnly'>,
  day: IsoDay,
) {
  const window = { ...narrowed, toTheDay: true }
  return {
    earlier: await findDay(db, { ...window, until: day }, desc(activities.timelineOn)),
    later: await findDay(db, { ...window, from: addDays(day, 1) }, asc(activities.timelineOn)),
  }
}

/** The day of the newest activity of a division and all below it, or null. */
export const findNewestDay = (db: Queryable, divisionCode?: string): Promise<IsoDay | null> =>
  findDay(db, { divisionCode }, desc(activities.timelineOn))

async function findDay(db: Queryable, window: TimelineWindow, order: SQL): Promise<IsoDay | null> {
  const [row] = await db
    .select({ day: activities.timelineOn })
    .from(activities)
    .where(shownActivities(window))
    .orderBy(order)
    .limit(1)
  return row?.day ?? null
}
