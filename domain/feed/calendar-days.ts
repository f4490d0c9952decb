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

/** The days an activity takes up in a calendar; null when its date is not known (近日). */
export function calendarDays({ precision, startOn, endOn }: KnownDays): CalendarDays | null {
  if (startOn === null || precision === 'none') return null
  if (precision === 'month') return { start: firstOf(startOn), end: firstOfNext(startOn) }
  const last = precision === 'range' && endOn !== null ? endOn : startOn
  return { start: startOn, end: addDays(last, 1) }
}

const firstOf = (day: IsoDay): IsoDay => `${day.slice(0, 7)}-01`
const firstOfNext = (day: IsoDay): IsoDay => firstOf(addDays(firstOf(day), 31))
