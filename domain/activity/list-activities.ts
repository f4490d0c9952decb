import { and, count, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'

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
        shownActivities(db, window),
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

/** How many activities of a window follow the one of this id. */
export async function countActivitiesAfter(
  db: Queryable,
  window: TimelineWindow,
  id: number,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(activities)
    .where(and(shownActivities(db, window), latestFirst(1).beyondRow(positionOf(id))))
  return row?.count ?? 0
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
