import { and, eq, gte, lt, ne, sql, type SQL } from 'drizzle-orm'

import { activities } from '#db/schema/activities'
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

/** The condition every public reading of activities shares: a live article reports them. */
export function shownActivities(window: TimelineWindow): SQL | undefined {
  const { from, until, lasting, toTheDay, type, divisionCode, ownOnly } = window
  const began = from ? gte(activities.timelineOn, from) : undefined
  return and(
    sql`${activities.isShown}`,
    from && lasting ? heldWithin(from, until) : began,
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

/** Two short lists by their indexes: an `or` of them would walk back through all that ever took place. */
const heldWithin = (from: IsoDay, until: IsoDay | undefined): SQL => sql`${activities.id} in (
  select began.id from ${activities} as began
  where began.timeline_on >= ${from} ${until ? sql`and began.timeline_on < ${until}` : sql``}
  union all
  select earlier.id from ${activities} as earlier
  where earlier.is_shown and earlier.end_on is not null
    and daterange(earlier.timeline_on, earlier.end_on, '[]') @> ${from}::date)`
