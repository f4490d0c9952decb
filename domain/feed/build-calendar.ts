import { ICalEventStatus } from 'ical-generator'

import type { ActivityType } from '#db/states'
import { addDays, type IsoDay } from '#lib/dates'
import { announcementPath, articlePath } from '#lib/addresses/site-paths'
import { DEMO_MARK } from '#lib/article-marks'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { calendarDays, type CalendarDays, type KnownDays } from './calendar-days.ts'
import { titleOf, type FeedScope, type FeedSite } from './feed-scope.ts'
import { activityUid, announcementUid } from './lasting-names.ts'
import { dropControls, moment, renderCalendar, wholeDays } from './render-calendar.ts'

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
   * Why calendars have to strike it out: no report of it is live any more, or a correction took it out
   * of this calendar (its day is not known any more, it was elsewhere). The days are then the old ones.
   */
  cancelled: keyof typeof CANCELLED | null
  /** Grows with each change, and never falls. */
  sequence: number
  /** By which calendars knew it before it was reported; the event goes on as that one. */
  announced: { announcementId: number; sequence: number } | null
  createdAt: Date
  changedAt: Date
}

/** An activity that is still to come, as a calendar shows it. */
export interface CalendarAnnouncement {
  announcementId: number
  type: ActivityType
  title: string
  takesPlaceOn: IsoDay
  startTime: string | null
  divisionName: string
  place: string | null
  admission: string | null
  note: string | null
  /** Why it does not take place; null while it is to. */
  callOffReason: string | null
  isDemo: boolean
  sequence: number
  announcedAt: Date
  changedAt: Date
}

const CANCELLED = { withdrawn: '（已撤稿）', corrected: '（已更正）' } as const

/**
 * An iCalendar document (RFC 5545): all-day events, and those still to come by their hour where it is known. Activities whose days are not known are left
 * out, those of some day in a month too; `announced` are those still to come. Same activities, same document.
 */
export function buildCalendar(
  site: FeedSite,
  scope: FeedScope,
  activities: readonly CalendarActivity[],
  announced: readonly CalendarAnnouncement[] = [],
): string {
  const reported = activities.flatMap((activity) => {
    const days = calendarDays(activity)
    return days ? [eventOf(site, activity, days)] : []
  })
  const events = [...announced.map((one) => announcedEvent(site, one)), ...reported]
  return renderCalendar(site, titleOf(site, scope), events)
}

function eventOf(site: FeedSite, activity: CalendarActivity, days: CalendarDays) {
  const { id, cancelled, createdAt, changedAt, announced } = activity
  return {
    id: announced ? announcementUid(site, announced.announcementId) : activityUid(site, id),
    sequence: activity.sequence + (announced ? announced.sequence + 1 : 0),
    stamp: changedAt,
    created: createdAt,
    lastModified: changedAt,
    ...wholeDays(days),
    ...(cancelled
      ? { summary: CANCELLED[cancelled], status: ICalEventStatus.CANCELLED }
      : { ...describeForLog(site, activity), status: ICalEventStatus.CONFIRMED }),
  }
}

/** What is still to come, of the whole day while no hour is known. */
function announcedEvent(site: FeedSite, one: CalendarAnnouncement) {
  const { announcementId, startTime, callOffReason, takesPlaceOn, divisionName, place, isDemo } =
    one
  const title = isDemo ? `${DEMO_MARK}：${one.title}` : one.title
  const isOff = callOffReason !== null
  return {
    id: announcementUid(site, announcementId),
    sequence: one.sequence,
    stamp: one.changedAt,
    created: one.announcedAt,
    lastModified: one.changedAt,
    ...(startTime === null
      ? wholeDays({ start: takesPlaceOn, end: addDays(takesPlaceOn, 1) })
      : moment(takesPlaceOn, startTime)),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: dropControls(isOff ? `（已取消）${title}` : title),
    location: dropControls([divisionName, place].filter(Boolean).join(' ')),
    description: dropControls([callOffReason, one.admission, one.note].filter(Boolean).join('\n')),
    categories: categoriesOf(one),
    url: site.address + announcementPath(announcementId),
  }
}

const categoriesOf = ({ type, isDemo }: { type: ActivityType; isDemo: boolean }) =>
  [ACTIVITY_TYPE_LABELS[type], ...(isDemo ? [DEMO_MARK] : [])].map((name) => ({ name }))

/** What a cancelled activity no longer shows. */
function describeForLog(site: FeedSite, activity: CalendarActivity) {
  const { title, divisionName, venue, summary, articleId, isDemo } = activity
  return {
    // A program shows a title and nothing else of most events.
    summary: dropControls(isDemo ? `${DEMO_MARK}：${title}` : title),
    location: dropControls([divisionName, venue].filter(Boolean).join(' ')),
    description: dropControls(summary),
    categories: categoriesOf(activity),
    url: site.address + articlePath(articleId),
  }
}
