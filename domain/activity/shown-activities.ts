import { and, eq, exists, lt, ne, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import type { ActivityType } from '#db/states'
import type { IsoDay } from '#lib/dates'

import { withinDivision } from '../division/within-division.ts'

/** Which part of the timeline is asked for; `until` is the day after the last. */
export interface TimelineWindow {
  from?: IsoDay | undefined
  until?: IsoDay | undefined
  /** What began before `from` belongs to it as well while one of its days lies in the window. */
  lasting?: boolean | undefined
  /** Leaves out what is known to its month alone, which is filed under the first day of it. */
  toTheDay?: boolean | undefined
  type?: ActivityType | undefined
  /** A division and all below it. */
  divisionCode?: string | undefined
  /** Only what the division did itself. */
  ownOnly?: boolean | undefined
}

/** What readers see of an activity; `venue` is where in the division it took place. */
export const SHOWN_COLUMNS = {
  id: activities.id,
  type: activities.type,
  title: activities.title,
  precision: activities.precision,
  startOn: activities.startOn,
  endOn: activities.endOn,
  dateText: activities.dateText,
  timelineOn: activities.timelineOn,
  venue: activities.place,
  series: activities.series,
  seriesNumber: activities.seriesNumber,
}

/** The day is known; otherwise the timeline files it under a month's first, a print or a publish day. */
export const isDated = sql<boolean>`(${activities.precision} in ('day', 'range'))`

/** Its last day; only a range has more than one. */
export const lastDay = sql<IsoDay>`coalesce(${activities.endOn}, ${activities.timelineOn})`

/** The condition every public reading of activities shares: a live article reports them. */
export function shownActivities(db: Queryable, window: TimelineWindow): SQL | undefined {
  const { from, until, lasting, toTheDay, type, divisionCode, ownOnly } = window
  const reported = db
    .select({ one: sql`1` })
    .from(articles)
    .where(and(eq(articles.activityId, activities.id), eq(articles.state, 'live')))
  return and(
    exists(reported),
    from ? sql`${lasting ? lastDay : activities.timelineOn} >= ${from}` : undefined,
    until ? lt(activities.timelineOn, until) : undefined,
    toTheDay ? ne(activities.precision, 'month') : undefined,
    type ? eq(activities.type, type) : undefined,
    divisionCode
      ? ownOnly
        ? eq(activities.divisionCode, divisionCode)
        : withinDivision(activities.divisionCode, divisionCode)
      : undefined,
  )
}
