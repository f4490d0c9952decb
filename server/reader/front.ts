import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import type { Queryable } from '#db/client'
import { listShownAnnouncements } from '#domain/announcement/shown-announcements'
import { countActivitiesByDivision } from '#domain/activity/count-activities'
import { listActivities } from '#domain/activity/list-activities'
import { findNewestDay } from '#domain/activity/timeline-range'
import { listRenditions } from '#domain/media/list-renditions'
import { listNewestByPrefecture } from '#domain/site/list-newest-by-prefecture'
import { listPinned } from '#domain/site/list-pinned'
import { listArticles } from '#domain/site/list-articles'
import { listTopicLines } from '#domain/site/list-topic-lines'
import type { ArticleLine } from '#domain/site/article-line'
import { addDays, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { HOME_TAG } from '../tags.ts'
import { checkArguments, isoDay } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const WEEK_LIMIT = 60
const AHEAD = 3

/** Everything the front page shows, as of one day. */
export async function readFront(today: IsoDay) {
  'use cache'
  checkArguments([isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(HOME_TAG)
  const db = readerDatabase()
  // Side by side as far as one does not need another: who comes first after a publication waits for the slowest.
  const [shown, byPrefecture, week, topics, ahead] = await Promise.all([
    readShown(db),
    listNewestByPrefecture(db),
    readWeek(db, today),
    readRunningTopics(db),
    listShownAnnouncements(db, { from: today, limit: AHEAD }),
  ])
  return { ...shown, byPrefecture, week, ahead, topics }
}

async function readShown(db: Queryable) {
  const [pinned, newest, pictured, history] = await Promise.all([
    listPinned(db),
    listArticles(db, { limit: 12 }),
    listArticles(db, { pictured: true, limit: 9 }),
    listArticles(db, { type: 'history', limit: 3 }),
  ])
  const shown = [...pinned, ...newest.lines, ...pictured.lines, ...history.lines]
  return {
    pinned,
    newest: withoutThose(newest.lines, pinned),
    pictured: pictured.lines,
    history: history.lines,
    renditions: await listRenditions(db, figuresOf(shown)),
  }
}

async function readWeek(db: Queryable, today: IsoDay) {
  const first = weekUpTo((await findNewestDay(db)) ?? today, today)
  const window = { from: first, until: addDays(first, 7), lasting: true }
  return { first, ...(await listActivities(db, { ...window, limit: WEEK_LIMIT })) }
}

async function readRunningTopics(db: Queryable) {
  const topics = await listTopicLines(db)
  const running = topics.filter(({ articleCount }) => articleCount > 0).slice(0, 2)
  return Promise.all(
    running.map(async (topic) => ({
      ...topic,
      newest: (await listArticles(db, { topicId: topic.id, limit: 3 })).lines,
    })),
  )
}

/** Activities of the last thirty days by division. */
export async function readMonthCounts(today: IsoDay) {
  'use cache'
  checkArguments([isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(HOME_TAG)
  const window = { from: addDays(today, -29), until: addDays(today, 1) }
  return countActivitiesByDivision(readerDatabase(), window)
}

/** The first of the seven days up to today, or up to the last on which something happened: a Tuesday has a whole week, too. */
function weekUpTo(newestDay: IsoDay, today: IsoDay): IsoDay {
  const day = newestDay < today ? newestDay : today
  return addDays(day, -6)
}

/** What is pinned already is not shown twice. */
export function withoutThose(articles: readonly ArticleLine[], those: readonly ArticleLine[]) {
  return articles.filter(
    (article) => !those.some(({ articleId }) => articleId === article.articleId),
  )
}

function figuresOf(articles: { figure: { mediaId: number } | null }[]): number[] {
  return [...new Set(articles.flatMap(({ figure }) => (figure ? [figure.mediaId] : [])))]
}
