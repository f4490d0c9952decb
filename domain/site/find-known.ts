import { and, inArray, isNotNull, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities } from '#db/schema/activities'
import { announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'
import type { IsoDay } from '#lib/dates'

import { findTimelineRange, isInRange } from '../activity/timeline-range.ts'
import { listAnnouncedDays } from '../announcement/list-announced-days.ts'
import { findKnownConsultations, findKnownRooms } from '../consultation/find-known-consultations.ts'
import { isOwnDivision } from '../division/own-divisions.ts'
import { findKnownCards, findKnownSessions } from '../matter/find-known-cards.ts'
import { findKnownTopicUnits } from '../consultation/shown/shown-topic-units.ts'
import { findKnownUnits } from '../matter/units/find-known-units.ts'

/** What the variable part of a reader's address can name. */
export type NamedKind =
  | 'article'
  | 'activity'
  | 'announcement'
  | 'place'
  | 'topic'
  | 'span'
  | 'session'
  | 'proposal'
  | 'unit'
  | 'consultation'
  | 'room'

export interface NamedThing {
  kind: NamedKind
  /**
   * An id, a slug, or a year, month or day of the timeline: YYYY, YYYY-MM, YYYY-MM-DD; of proposals
   * xigu/10-2 and xigu/10-2/23, of a unit xigu/5,
   * of a topic of consultation lintao/12.
   */
  value: string
}

/**
 * Those of the things that readers may know of: what has been published at any time, and what the timeline
 * covers up to today, or an announcement names. Ids must be whole numbers, and months and days must exist.
 */
export async function findKnown(
  db: Queryable,
  asked: readonly NamedThing[],
  today: IsoDay,
): Promise<NamedThing[]> {
  const valuesOf = (kind: NamedKind) =>
    asked.flatMap((thing) => (thing.kind === kind ? [thing.value] : []))
  const named = (kind: NamedKind, values: readonly (string | number)[]): NamedThing[] =>
    values.map((value) => ({ kind, value: String(value) }))
  return [
    ...named('article', await findArticles(db, valuesOf('article').map(Number))),
    ...named('activity', await findActivities(db, valuesOf('activity').map(Number))),
    ...named('announcement', await findAnnouncements(db, valuesOf('announcement').map(Number))),
    ...named('place', await findDivisions(db, valuesOf('place'))),
    ...named('topic', await findTopics(db, valuesOf('topic'))),
    ...named('session', await findKnownSessions(db, valuesOf('session'))),
    ...named('proposal', await findKnownCards(db, valuesOf('proposal'))),
    ...named('unit', await findUnits(db, valuesOf('unit'))),
    ...named('consultation', await findKnownConsultations(db, valuesOf('consultation'))),
    ...named('room', await findKnownRooms(db, valuesOf('room'))),
    ...named('span', await findSpans(db, valuesOf('span'), today)),
  ]
}

/** Units that have to answer cards, or that topics were handed over to. */
async function findUnits(db: Queryable, names: readonly string[]): Promise<string[]> {
  const [ofCards, ofTopics] = await Promise.all([
    findKnownUnits(db, names),
    findKnownTopicUnits(db, names),
  ])
  return [...new Set([...ofCards, ...ofTopics])]
}

async function findArticles(db: Queryable, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, ids), ne(articles.state, 'none')))
  return rows.map(({ id }) => id)
}

async function findActivities(db: Queryable, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: activities.id })
    .from(activities)
    .where(inArray(activities.id, ids))
  return rows.map(({ id }) => id)
}

async function findAnnouncements(db: Queryable, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: announcements.id })
    .from(announcements)
    .where(and(inArray(announcements.id, ids), isNotNull(announcements.announcedAt)))
  return rows.map(({ id }) => id)
}

async function findDivisions(db: Queryable, slugs: string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .select({ slug: divisions.slug })
    .from(divisions)
    .where(and(inArray(divisions.slug, slugs), isOwnDivision(divisions.code)))
  return rows.map(({ slug }) => slug)
}

async function findTopics(db: Queryable, slugs: string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .select({ slug: topics.slug })
    .from(topics)
    .where(inArray(topics.slug, slugs))
  return rows.map(({ slug }) => slug)
}

async function findSpans(db: Queryable, spans: string[], today: IsoDay): Promise<string[]> {
  if (spans.length === 0) return []
  const range = await findTimelineRange(db, today)
  const beyond = spans.filter((span) => !isInRange(span, range))
  const announced = await listAnnouncedDays(
    db,
    beyond.filter((span) => span.length === 10),
  )
  return spans.filter((span) => !beyond.includes(span) || announced.has(span))
}
