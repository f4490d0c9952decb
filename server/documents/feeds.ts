import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { buildAtom } from '#domain/feed/build-atom'
import {
  buildCalendar,
  type CalendarActivity,
  type CalendarAnnouncement,
} from '#domain/feed/build-calendar'
import type { FeedScope } from '#domain/feed/feed-scope'
import { findSiteBeginning } from '#domain/feed/find-beginning'
import { listCalendarAnnouncements, listFeedAnnouncements } from '#domain/feed/list-announced'
import { listCalendarActivities } from '#domain/feed/list-calendar-activities'
import { listFeedArticles } from '#domain/feed/list-feed-articles'

import { readerDatabase } from '../database.ts'
import { checkArguments, feedScope, rowId } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import { readToday } from '../reader/site.ts'
import { articleTag, divisionTag, SETTINGS_TAG, TIMELINE_TAG, topicTag } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'

const ARTICLES = 50
const ACTIVITIES = 500
const ANNOUNCED = 100
/** A feed is one of articles: what is still to come is the newest of it. */
const FEED_ANNOUNCED = 10
export const ATOM = 'application/atom+xml; charset=utf-8'
export const CALENDAR = 'text/calendar; charset=utf-8'

export async function readAtom(scope: FeedScope): Promise<PublicDocument> {
  'use cache'
  checkArguments([feedScope, scope])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, tagOf(scope))
  const db = readerDatabase()
  const [since, articles, announced] = await Promise.all([
    findSiteBeginning(db),
    listFeedArticles(db, { ...filterOf(scope), limit: ARTICLES }),
    listFeedAnnouncements(db, {
      ...filterOf(scope),
      from: await readToday(),
      limit: FEED_ANNOUNCED,
    }),
  ])
  const entries = [...announced, ...articles]
  return {
    body: buildAtom(await readFeedSite(), { ...scope, since }, entries),
    contentType: ATOM,
    changedAt: latest(entries.map(({ updatedAt }) => updatedAt)),
  }
}

export async function readCalendar(scope: FeedScope): Promise<PublicDocument> {
  'use cache'
  checkArguments([feedScope, scope])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, tagOf(scope))
  // What a topic's article reports may be changed by a report that is filed elsewhere.
  if (scope.topic) cacheTag(TIMELINE_TAG)
  const db = readerDatabase()
  const [activities, announced] = await Promise.all([
    listCalendarActivities(db, { ...filterOf(scope), limit: ACTIVITIES }),
    listCalendarAnnouncements(db, { ...filterOf(scope), limit: ANNOUNCED }),
  ])
  return calendarOf(scope, activities, announced)
}

/** The calendar of what one article reports; null when it reports nothing with a date. */
export async function readArticleCalendar(articleId: number): Promise<PublicDocument | null> {
  'use cache'
  checkArguments([rowId, articleId])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, articleTag(articleId))
  const activities = await listCalendarActivities(readerDatabase(), { articleId, limit: 1 })
  return activities.length > 0 ? calendarOf({ division: null, type: null }, activities) : null
}

async function calendarOf(
  scope: FeedScope,
  activities: readonly CalendarActivity[],
  announced: readonly CalendarAnnouncement[] = [],
): Promise<PublicDocument> {
  return {
    body: buildCalendar(await readFeedSite(), scope, activities, announced),
    contentType: CALENDAR,
    changedAt: latest([...activities, ...announced].map(({ changedAt }) => changedAt)),
  }
}

function tagOf({ division, topic }: FeedScope): string {
  if (topic) return topicTag(topic.id)
  return division ? divisionTag(division.code) : TIMELINE_TAG
}

const filterOf = ({ division, type, topic }: FeedScope) => ({
  topicId: topic?.id,
  divisionCode: division?.code,
  type: type ?? undefined,
})

function latest(dates: readonly Date[]): Date | null {
  return dates.length > 0 ? new Date(Math.max(...dates.map((date) => date.getTime()))) : null
}
