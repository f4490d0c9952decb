import { and, desc, eq, exists, inArray, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { ActivityType } from '#db/states'

import { isReported, REPORTED_STATES } from '../announcement/shown-announcements.ts'
import { withinDivision } from '../division/within-division.ts'
import type { CalendarActivity } from './build-calendar.ts'
import { CALENDAR_PRECISIONS, type KnownDays } from './calendar-days.ts'

// Calendars keep activities whose reports were withdrawn or removed, and those that a correction took out of them, as
// cancelled: a program that took an event in strikes it out only when it gets a cancellation.

export interface CalendarFilter {
  divisionCode?: string | undefined
  type?: ActivityType | undefined
  /** What is filed under it now; what was once is no event of another day. */
  topicId?: number | undefined
  /** Only the activity this article reports. */
  articleId?: number | undefined
}

/** Activities that readers got to see with known days, latest first. */
export async function listCalendarActivities(
  db: Queryable,
  input: CalendarFilter & { limit: number },
): Promise<CalendarActivity[]> {
  const { divisionCode, type, topicId, articleId, limit } = input
  const revealed = db
    .select({ one: sql`1` })
    .from(articles)
    .where(
      and(
        eq(articles.activityId, activities.id),
        isReported,
        articleId ? eq(articles.id, articleId) : undefined,
      ),
    )
  const isListed = and(
    inArray(activities.precision, CALENDAR_PRECISIONS),
    divisionCode ? withinDivision(activities.divisionCode, divisionCode) : undefined,
    type ? eq(activities.type, type) : undefined,
  )
  const former = formerDays(input)
  const rows = await db
    .select({
      id: activities.id,
      type: activities.type,
      title: activities.title,
      precision: activities.precision,
      startOn: activities.startOn,
      endOn: activities.endOn,
      formerDays: sql<KnownDays | null>`case when not ${isListed} then (
        select days from (${former}) as former
        where activity_id = ${activities.id} order by revision_id desc limit 1) end`,
      divisionName: divisions.name,
      venue: activities.place,
      sequence: activities.sequence,
      changedAt: activities.changedAt,
    })
    .from(activities)
    .innerJoin(divisions, eq(activities.divisionCode, divisions.code))
    .where(
      and(
        exists(revealed),
        topicId ? inArray(activities.id, filedUnder(db, topicId)) : undefined,
        or(isListed, sql`${activities.id} in (select activity_id from (${former}) as former)`),
      ),
    )
    .orderBy(desc(activities.timelineOn), desc(activities.id))
    .limit(limit)
  const reports = await listReports(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ formerDays: days, ...row }) => {
    const own = reports.filter(({ activityId }) => activityId === row.id)
    const first = own.find(({ state }) => state === 'live') ?? own[0]
    if (!first) return []
    const entry = {
      ...row,
      ...summed(own),
      articleId: first.articleId,
      summary: first.summary,
      isDemo: first.isDemo,
    }
    return [
      days ? { ...entry, ...days, cancelled: entry.cancelled ?? ('corrected' as const) } : entry,
    ]
  })
}

/** By the index of each state: a list of states has none. */
const filedUnder = (db: Queryable, topicId: number) =>
  db
    .select({ id: articles.activityId })
    .from(articles)
    .where(
      or(
        ...REPORTED_STATES.map((state) =>
          and(eq(articles.state, state), eq(articles.topicId, topicId)),
        ),
      ),
    )

/**
 * Rows (activity_id, revision_id, days) of what the asked calendar showed by editions that later ones
 * superseded.
 */
function formerDays({ divisionCode, type, topicId }: CalendarFilter): SQL {
  const event = sql`${revisions.content} -> 'event'`
  return sql`
    select ${articles.activityId} as activity_id, ${revisions.id} as revision_id,
      jsonb_build_object('precision', ${event} ->> 'precision', 'startOn', ${event} ->> 'start',
        'endOn', ${event} ->> 'end') as days
    from ${editions}
    join ${revisions} on ${revisions.id} = ${editions.currentRevisionId}
    join ${articles} on ${articles.id} = ${editions.articleId}
    where ${and(
      eq(editions.state, 'superseded'),
      isReported,
      inArray(sql`${event} ->> 'precision'`, [...CALENDAR_PRECISIONS]),
      divisionCode ? withinDivision(revisions.divisionCode, divisionCode) : undefined,
      type ? eq(revisions.activityType, type) : undefined,
      topicId ? eq(articles.topicId, topicId) : undefined,
    )}`
}

type Report = Awaited<ReturnType<typeof listReports>>[number]

/** What the reports of one activity say of it together. */
function summed(reports: readonly Report[]) {
  const times = reports.map(({ publishedAt }) => publishedAt.getTime())
  const { announced } = reports.find((one) => one.announced !== null) ?? { announced: null }
  return {
    announced,
    cancelled: reports.some(({ state }) => state === 'live') ? null : ('withdrawn' as const),
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
      isDemo: articles.isDemo,
      summary: sql<string>`coalesce(${live}, '')`,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      announced: { announcementId: announcements.id, sequence: announcements.sequence },
    })
    .from(articles)
    .leftJoin(announcements, eq(announcements.articleId, articles.id))
    .where(and(inArray(articles.activityId, [...activityIds]), isReported))
    .orderBy(articles.publishedAt, articles.id)
}
