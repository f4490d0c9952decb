// An iCalendar document (RFC 5545), whatever its events are about.

import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'

import { shanghaiInstant, type IsoDay } from '#lib/dates'
import { dropForbidden } from '#lib/formats/xml'

import type { CalendarDays } from './calendar-days.ts'
import type { FeedSite } from './feed-scope.ts'
import { VTIMEZONE, ZONE } from './vtimezone.ts'

const REFRESH_SECONDS = 6 * 60 * 60

/** Nobody's own day is taken up by what a committee does. */
const TAKES_NO_TIME = { transparency: ICalEventTransparency.TRANSPARENT }

/** Same events, same document. */
export function renderCalendar(
  site: FeedSite,
  name: string,
  events: readonly ICalEventData[],
): string {
  const calendar = ical({
    prodId: { company: escapeName(site.name), product: 'Portal', language: 'ZH' },
    name: escapeName(name),
    method: ICalCalendarMethod.PUBLISH,
    // How often programs are to look again, by RFC 7986 and by the older name of it.
    ttl: REFRESH_SECONDS,
    events: [...events],
  })
  // Components come after all properties (RFC 5545, 3.6), where the library would put this one among
  // them. It also is the component that a calendar without events must hold.
  return `${calendar.toString()}\r\n`.replace(
    /^(?=BEGIN:VEVENT|END:VCALENDAR)/m,
    `${VTIMEZONE}\r\n`,
  )
}

/** The whole days of an event. */
export const wholeDays = ({ start, end }: CalendarDays) => ({
  allDay: true,
  timezone: ZONE,
  start: localMidnight(start),
  end: localMidnight(end),
  ...TAKES_NO_TIME,
})

/** The moment at which an event begins; without an end it has none (RFC 5545, 3.6.1), and none is made up. */
export const moment = (day: IsoDay, time: string) => ({
  // In UTC: with a zone the library would read the clock of the process, which may leave an hour out.
  start: shanghaiInstant(day, time),
  ...TAKES_NO_TIME,
})

/** The library reads the day off the process's own clock, so that is where midnight has to be. */
function localMidnight(day: IsoDay): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

/** The library escapes events but not the calendar's own lines. */
function escapeName(text: string): string {
  return dropControls(text)
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/[\r\n]+/g, ' ')
}

/** A calendar holds no control characters, the one that XML allows neither. */
export const dropControls = (text: string): string => dropForbidden(text).replaceAll('\u{7f}', '')
