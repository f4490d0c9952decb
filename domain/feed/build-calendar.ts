import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'

import type { ActivityType } from '#db/states'
import type { IsoDay } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { DEMO_MARK } from '#lib/article-marks'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { dropForbidden } from '#lib/formats/xml'

import { calendarDays, type CalendarDays, type KnownDays } from './calendar-days.ts'
import { titleOf, type FeedScope, type FeedSite } from './feed-scope.ts'
import { activityUid } from './lasting-names.ts'
import { VTIMEZONE, ZONE } from './vtimezone.ts'

/** An activity as a calendar shows it. */
export interface CalendarActivity extends KnownDays {
  id: number
  type: ActivityType
  title: string
  divisionName: string
  venue: string | null
  summary: string
  articleId: number
  /** Made up for the demonstration. */
  isDemo: boolean
  /**
   * Why calendars have to strike it out: every report of it was withdrawn, or a correction took it out
   * of this calendar (its day is not known any more, it was elsewhere). The days are then the old ones.
   */
  cancelled: keyof typeof CANCELLED | null
  /** Grows with each change, and never falls. */
  sequence: number
  createdAt: Date
  changedAt: Date
}

const REFRESH_SECONDS = 6 * 60 * 60
const CANCELLED = { withdrawn: '（已撤稿）', corrected: '（已更正）' } as const

/**
 * An iCalendar document (RFC 5545) of all-day events. Activities whose days are not known are left
 * out, those of some day in a month too. Same activities, same document.
 */
export function buildCalendar(
  site: FeedSite,
  scope: FeedScope,
  activities: readonly CalendarActivity[],
): string {
  const events = activities.flatMap((activity) => {
    const days = calendarDays(activity)
    return days ? [eventOf(site, activity, days)] : []
  })
  const calendar = ical({
    prodId: { company: escapeName(site.name), product: 'Portal', language: 'ZH' },
    name: escapeName(titleOf(site, scope)),
    method: ICalCalendarMethod.PUBLISH,
    // How often programs are to look again, by RFC 7986 and by the older name of it.
    ttl: REFRESH_SECONDS,
    events,
  })
  // Components come after all properties (RFC 5545, 3.6), where the library would put this one among
  // them. It also is the component that a calendar without events must hold.
  return `${calendar.toString()}\r\n`.replace(
    /^(?=BEGIN:VEVENT|END:VCALENDAR)/m,
    `${VTIMEZONE}\r\n`,
  )
}

function eventOf(site: FeedSite, activity: CalendarActivity, days: CalendarDays): ICalEventData {
  const { id, sequence, cancelled, createdAt, changedAt } = activity
  return {
    id: activityUid(site, id),
    sequence,
    stamp: changedAt,
    created: createdAt,
    lastModified: changedAt,
    allDay: true,
    timezone: ZONE,
    start: localMidnight(days.start),
    end: localMidnight(days.end),
    // Nobody's own day is taken up by what a committee does.
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(cancelled
      ? { summary: CANCELLED[cancelled], status: ICalEventStatus.CANCELLED }
      : { ...describeForLog(site, activity), status: ICalEventStatus.CONFIRMED }),
  }
}

/** What a cancelled activity no longer shows. */
function describeForLog(site: FeedSite, activity: CalendarActivity) {
  const { title, type, divisionName, venue, summary, articleId, isDemo } = activity
  return {
    // A program shows a title and nothing else of most events.
    summary: dropControls(isDemo ? `${DEMO_MARK}：${title}` : title),
    location: dropControls([divisionName, venue].filter(Boolean).join(' ')),
    description: dropControls(summary),
    categories: [ACTIVITY_TYPE_LABELS[type], ...(isDemo ? [DEMO_MARK] : [])].map((name) => ({
      name,
    })),
    url: site.address + articlePath(articleId),
  }
}

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
const dropControls = (text: string): string => dropForbidden(text).replaceAll('\u{7f}', '')
