import { and, desc, eq, gte, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { announcements } from '#db/schema/announcements'
import { divisions } from '#db/schema/divisions'
import type { ActivityType } from '#db/states'
import { formatDay, formatWeekday, type IsoDay } from '#lib/dates'

import { isShown } from '../announcement/shown-announcements.ts'
import { withinDivision } from '../division/within-division.ts'
import type { FeedAnnouncement } from './build-atom.ts'
import type { CalendarAnnouncement } from './build-calendar.ts'

export interface AnnouncedFilter {
  divisionCode?: string | undefined
  type?: ActivityType | undefined
  /** Announcements are filed under none. */
  topicId?: number | undefined
}

function isOf({ divisionCode, type, topicId }: AnnouncedFilter): SQL | undefined {
  return and(
    isShown,
    divisionCode ? withinDivision(announcements.divisionCode, divisionCode) : undefined,
    type ? eq(announcements.type, type) : undefined,
    topicId === undefined ? undefined : sql`false`,
  )
}

const COLUMNS = {
  announcementId: announcements.id,
  type: announcements.type,
  title: announcements.title,
  takesPlaceOn: announcements.takesPlaceOn,
  startTime: announcements.startTime,
  divisionName: divisions.name,
  place: announcements.place,
  admission: announcements.admission,
  note: announcements.note,
  callOffReason: announcements.callOffReason,
  isDemo: announcements.isDemo,
  sequence: announcements.sequence,
  announcedAt: sql<Date>`${announcements.announcedAt}`.mapWith(announcements.announcedAt),
  changedAt: sql<Date>`${announcements.changedAt}`.mapWith(announcements.changedAt),
}

/** The announcements of a calendar, latest day first. */
export async function listCalendarAnnouncements(
  db: Queryable,
  { limit, ...filter }: AnnouncedFilter & { limit: number },
): Promise<CalendarAnnouncement[]> {
  return db
    .select(COLUMNS)
    .from(announcements)
    .innerJoin(divisions, eq(divisions.code, announcements.divisionCode))
    .where(isOf(filter))
    .orderBy(desc(announcements.takesPlaceOn), desc(announcements.id))
    .limit(limit)
}

/** The announcements of a feed, those first that changed last; none whose day was before `from`. */
export async function listFeedAnnouncements(
  db: Queryable,
  { from, limit, ...filter }: AnnouncedFilter & { from: IsoDay; limit: number },
): Promise<FeedAnnouncement[]> {
  const rows = await db
    .select(COLUMNS)
    .from(announcements)
    .innerJoin(divisions, eq(divisions.code, announcements.divisionCode))
    .where(and(isOf(filter), gte(announcements.takesPlaceOn, from)))
    .orderBy(desc(announcements.changedAt), desc(announcements.id))
    .limit(limit)
  return rows.map((row) => ({
    announcementId: row.announcementId,
    headline: `${row.callOffReason === null ? '预告' : '取消'}：${row.title}`,
    summary: summarise(row),
    type: row.type,
    divisionName: row.divisionName,
    authors: [],
    publishedAt: row.announcedAt,
    updatedAt: row.changedAt,
    isDemo: row.isDemo,
    isRetold: false,
    text: null,
  }))
}

/** The most that one sitemap may hold is 50,000. */
const MAPPED_LIMIT = 5_000

/** The announcements that are pages for search engines, the latest day first. */
export async function listMappedAnnouncements(db: Queryable) {
  const { announcementId, changedAt } = COLUMNS
  return db
    .select({ announcementId, changedAt })
    .from(announcements)
    .where(isShown)
    .orderBy(desc(announcements.takesPlaceOn), desc(announcements.id))
    .limit(MAPPED_LIMIT)
}

function summarise(one: CalendarAnnouncement): string {
  const { takesPlaceOn, startTime, place, admission, callOffReason } = one
  const when = [formatDay(takesPlaceOn), formatWeekday(takesPlaceOn), startTime]
  const where = [when.filter(Boolean).join(' '), place].filter(Boolean).join('，')
  return [callOffReason && `活动已取消：${callOffReason}`, where, admission]
    .flatMap((part) => part?.replace(/。$/u, '') || [])
    .join('。')
}
