import { and, count, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import { laterDay } from '#lib/dates'

import { countFiled } from './count-activities.ts'
import type { Stretch } from './counted-spans.ts'
import { SHOWN_COLUMNS, shownActivities, type TimelineWindow } from './shown-activities.ts'

/** A live article as the reports line of its activity shows it. */
export interface ActivityReport {
  activityId: number | null
  articleId: number
  headline: string
  kicker: string
  summary: string
  printDate: string | null
  isOldNews: boolean
  isDemo: boolean
}

export type ShownActivity = Awaited<ReturnType<typeof listActivities>>['activities'][number]

/**
 * A page of the timeline, latest day first. `before` is the id of the last activity already seen;
 * `hasMore` reports whether a further page follows.
 */
export async function listActivities(
  db: Queryable,
  input: TimelineWindow & {
    /** This one alone. */
    id?: number | undefined
    before?: number | undefined
    limit: number
  },
) {
  const { id, before, limit, ...window } = input
  const latest = latestFirst(limit)
  const rows = await db
    .select({
      ...SHOWN_COLUMNS,
      division: {
        code: divisions.code,
        name: divisions.name,
        shortName: divisions.shortName,
        slug: divisions.slug,
        level: divisions.level,
      },
    })
    .from(activities)
    .innerJoin(divisions, eq(activities.divisionCode, divisions.code))
    .where(
      and(
        shownActivities(window),
        id === undefined ? undefined : eq(activities.id, id),
        before === undefined ? undefined : latest.beyondRow(positionOf(before)),
      ),
    )
    .orderBy(...latest.orderBy)
    .limit(latest.limit)
  const { rows: page, hasMore } = cutPage(rows, limit)
  const reports = await listReports(
    db,
    page.map(({ id }) => id),
  )
  return {
    activities: page.map((row) => ({
      ...row,
      reports: reports.filter(({ activityId }) => activityId === row.id),
    })),
    hasMore,
  }
}

/** How many activities of a window follow the one of this id: those of earlier days, and the rest of its own day. */
export async function countActivitiesAfter(
  db: Queryable,
  window: TimelineWindow & Stretch,
  id: number,
): Promise<number> {
  const [last] = await db
    .select({ day: activities.timelineOn })
    .from(activities)
    .where(eq(activities.id, id))
  if (!last) return 0
  const from = laterDay(last.day, window.from)
  const narrowed = window.lasting ? window : { ...window, from }
  const [row] = await db
    .select({ count: count() })
    .from(activities)
    .where(and(shownActivities(narrowed), latestFirst(1).beyondRow(positionOf(id))))
  const until = last.day < window.until ? last.day : window.until
  const earlier = window.lasting ? 0 : await countFiled(db, { ...window, until })
  return earlier + (row?.count ?? 0)
}

const latestFirst = (size: number) =>
  keyset({
    columns: [
      ['day', activities.timelineOn],
      ['id', activities.id],
    ],
    direction: 'descending',
    size,
  })

/** The position of the activity of an id in that order. */
const positionOf = (id: number) => sql`(
  select last.timeline_on, last.id from ${activities} as last where last.id = ${id})`

async function listReports(db: Queryable, activityIds: number[]): Promise<ActivityReport[]> {
  if (activityIds.length === 0) return []
  return db
    .select({
      activityId: articles.activityId,
      articleId: articles.id,
      headline: revisions.headline,
      kicker: sql<string>`${revisions.content} ->> 'kicker'`,
      summary: revisions.summary,
      printDate: articles.printDate,
      isOldNews: articles.isOldNews,
      isDemo: articles.isDemo,
    })
    .from(articles)
    .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
    .where(and(inArray(articles.activityId, activityIds), eq(articles.state, 'live')))
    .orderBy(articles.publishedAt, articles.id)
}
