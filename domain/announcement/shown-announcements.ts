import { and, asc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import type { ActivityType } from '#db/states'
import type { IsoDay } from '#lib/dates'

import { withinDivision } from '../division/within-division.ts'

/** What readers see of an announcement. */
export const SHOWN_COLUMNS = {
  announcementId: announcements.id,
  type: announcements.type,
  title: announcements.title,
  takesPlaceOn: announcements.takesPlaceOn,
  startTime: announcements.startTime,
  place: announcements.place,
  /** Null while it is to take place. */
  callOffReason: announcements.callOffReason,
  isChanged: sql<boolean>`${announcements.sequence} > 0`,
  isDemo: announcements.isDemo,
  division: {
    code: divisions.code,
    name: divisions.name,
    slug: divisions.slug,
    level: divisions.level,
  },
}

/** Readers have it, or its report by now. */
export const isAnnounced = isNotNull(announcements.announcedAt)

/** The states of an article that was published once, whatever became of it. */
export const REPORTED_STATES = ['live', 'withdrawn', 'removed'] as const

/** The report was published once. */
export const isReported = inArray(articles.state, [...REPORTED_STATES])

/**
 * Readers have it and no report took its place. A report that was withdrawn or removed keeps it: nothing brings the
 * announcement back.
 */
export const isShown = and(
  isAnnounced,
  sql`not exists (select 1 from ${articles} where ${and(
    eq(articles.id, announcements.articleId),
    isReported,
  )})`,
)

export type ShownAnnouncement = Awaited<ReturnType<typeof listShownAnnouncements>>[number]

/**
 * What readers are shown of a span of days, first day first; `until` is the day after the last. What is reported is the
 * report's, and is left out.
 */
export async function listShownAnnouncements(
  db: Queryable,
  input: {
    from: IsoDay
    until?: IsoDay | undefined
    type?: ActivityType | undefined
    /** A division and all below it. */
    divisionCode?: string | undefined
    /** Only what the division does itself. */
    ownOnly?: boolean | undefined
    limit: number
  },
) {
  const { from, until, type, divisionCode, ownOnly, limit } = input
  return db
    .select(SHOWN_COLUMNS)
    .from(announcements)
    .innerJoin(divisions, eq(divisions.code, announcements.divisionCode))
    .where(
      and(
        isShown,
        gte(announcements.takesPlaceOn, from),
        until ? lt(announcements.takesPlaceOn, until) : undefined,
        type ? eq(announcements.type, type) : undefined,
        divisionCode
          ? ownOnly
            ? eq(announcements.divisionCode, divisionCode)
            : withinDivision(announcements.divisionCode, divisionCode)
          : undefined,
      ),
    )
    .orderBy(
      asc(announcements.takesPlaceOn),
      sql`${announcements.startTime} asc nulls last`,
      asc(announcements.id),
    )
    .limit(limit)
}
