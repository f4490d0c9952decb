import { and, eq, gte, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { announcements } from '#db/schema/announcements'
import { divisions } from '#db/schema/divisions'
import { announcementPath } from '#lib/addresses/site-paths'
import { shanghaiIso, type IsoDay } from '#lib/dates'

import { isShown, SHOWN_COLUMNS } from '../../announcement/shown-announcements.ts'
import { withinDivision } from '../../division/within-division.ts'
import type { FeedSite } from '../feed-scope.ts'
import type { AnnouncementQuery } from './queries.ts'
import type { ApiAnnouncement } from './schemas.ts'

/** Announcements from a day on, the nearest first; `before` is the one that ended the page before. */
export async function listApiAnnouncements(
  db: Queryable,
  site: FeedSite,
  query: Omit<AnnouncementQuery, 'after' | 'from'> & { from: IsoDay; before: number | null },
): Promise<{ announcements: ApiAnnouncement[]; hasMore: boolean }> {
  const { division, type, from, until, before, limit } = query
  const nearest = keyset({
    columns: [
      ['day', announcements.takesPlaceOn],
      ['id', announcements.id],
    ],
    direction: 'ascending',
    size: limit,
  })
  const seen = sql`(
    select last.takes_place_on, last.id from ${announcements} as last where last.id = ${before})`
  const rows = await db
    .select({
      ...SHOWN_COLUMNS,
      admission: announcements.admission,
      note: announcements.note,
      announcedAt: sql<Date>`${announcements.announcedAt}`.mapWith(announcements.announcedAt),
      changedAt: sql<Date>`${announcements.changedAt}`.mapWith(announcements.changedAt),
    })
    .from(announcements)
    .innerJoin(divisions, eq(divisions.code, announcements.divisionCode))
    .where(
      and(
        isShown,
        gte(announcements.takesPlaceOn, from),
        until ? lt(announcements.takesPlaceOn, until) : undefined,
        type ? eq(announcements.type, type) : undefined,
        division ? withinDivision(announcements.divisionCode, division) : undefined,
        before === null ? undefined : nearest.beyondRow(seen),
      ),
    )
    .orderBy(...nearest.orderBy)
    .limit(nearest.limit)
  const { rows: page, hasMore } = cutPage(rows, limit)
  return { announcements: page.map((row) => toApiAnnouncement(row, site)), hasMore }
}

function toApiAnnouncement(
  row: Omit<ApiAnnouncement, 'id' | 'url' | 'announcedAt' | 'changedAt'> & {
    announcementId: number
    announcedAt: Date
    changedAt: Date
  },
  site: FeedSite,
): ApiAnnouncement {
  const { announcementId, type, title, takesPlaceOn, startTime, place, admission, note } = row
  return {
    id: announcementId,
    url: site.address + announcementPath(announcementId),
    type,
    title,
    division: { code: row.division.code, name: row.division.name },
    takesPlaceOn,
    startTime,
    place,
    admission,
    note,
    callOffReason: row.callOffReason,
    announcedAt: shanghaiIso(row.announcedAt),
    changedAt: shanghaiIso(row.changedAt),
    isDemo: row.isDemo,
  }
}
