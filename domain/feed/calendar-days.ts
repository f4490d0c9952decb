import type { DatePrecision } from '#db/states'
import { addDays, type IsoDay } from '#lib/dates'

export interface KnownDays {
  precision: DatePrecision
  startOn: IsoDay | null
  endOn: IsoDay | null
}

export interface CalendarDays {
  start: IsoDay
  /** The day after the last, as iCalendar counts. */
  end: IsoDay
}

/** A month is not known to the day: all of it would be a lie, and so would a day of it. */
export const CALENDAR_PRECISIONS = ['day', 'range'] as const satisfies readonly DatePrecision[]

/** The days an activity takes up in a calendar; null when they are not known (近日, 3月). */
export function calendarDays({ precision, startOn, endOn }: KnownDays): CalendarDays | null {
  if (startOn === null || !CALENDAR_PRECISIONS.some((known) => known === precision)) return null
  const last = precision === 'range' && endOn !== null ? endOn : startOn
  return { start: startOn, end: addDays(last, 1) }
}
