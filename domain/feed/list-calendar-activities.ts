import { and, desc, eq, exists, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import type { ActivityType } from '#db/states'

import { withinDivision } from '../division/within-division.ts'
import type { CalendarActivity } from './build-calendar.ts'
import { CALENDAR_PRECISIONS } from './calendar-days.ts'

// Calendars keep withdrawn activities, as cancelled: a program that took an event in strikes it out
// only when it is told so.
const TOLD = inArray(articles.state, ['live', 'withdrawn'])

export interface CalendarFilter {
  divisionCode?: string | undefined
  type?: ActivityType | undefined
  /** Only the activity this article reports. */
  articleId?: number | undefined
}

/** Activities of known days that readers got to see, latest first. */
export async function listCalendarActivities(
  db: Queryable,
  input: CalendarFilter & { limit: number },
): Promise<CalendarActivity[]> {
  const { divisionCode, type, articleId, limit } = input
  const told = db
    .select({ one: sql`1` })
    .from(articles)
    .where(
      and(
        eq(articles.activityId, activities.id),
        TOLD,
        articleId ? eq(articles.id, articleId) : undefined,
      ),
    )
  const rows = await db
    .select({
      id: activities.id,
      type: activities.type,
      title: activities.title,
      precision: activities.precision,
      startOn: activities.startOn,
      endOn: activities.endOn,
      placeName: divisions.name,
      venue: activities.place,
      sequence: activities.sequence,
      changedAt: activities.changedAt,
    })
    .from(activities)
    .innerJoin(divisions, eq(activities.divisionCode, divisions.code))
    .where(
      and(
        exists(told),
        inArray(activities.precision, CALENDAR_PRECISIONS),
        divisionCode ? withinDivision(activities.divisionCode, divisionCode) : undefined,
        type ? eq(activities.type, type) : undefined,
      ),
    )
    .orderBy(desc(activities.timelineOn), desc(activities.id))
    .limit(limit)
  const reports = await listReports(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const own = reports.filter(({ activityId }) => activityId === row.id)
    const first = own.find(({ state }) => state === 'live') ?? own[0]
    return first
      ? [{ ...row, ...summed(own), articleId: first.articleId, summary: first.summary }]
      : []
  })
}

type Report = Awaited<ReturnType<typeof listReports>>[number]

/** What the reports of one activity say of it together. */
function summed(reports: readonly Report[]) {
  const times = reports.map(({ publishedAt }) => publishedAt.getTime())
  return {
    isCancelled: reports.every(({ state }) => state === 'withdrawn'),
    createdAt: new Date(Math.min(...times)),
  }
}

function listReports(db: Queryable, activityIds: readonly number[]) {
  const live = sql`(select shown.summary from ${revisions} as shown where shown.id = ${articles.liveRevisionId})`
  return db
    .select({
      activityId: articles.activityId,
      articleId: articles.id,
      state: articles.state,
      summary: sql<string>`coalesce(${live}, '')`,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
    })
    .from(articles)
    .where(and(inArray(articles.activityId, [...activityIds]), TOLD))
    .orderBy(articles.publishedAt, articles.id)
}
