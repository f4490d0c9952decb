import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listActivities } from '#domain/activity/list-activities'
import { buildOpenApi } from '#domain/feed/api/build-openapi'
import { findFullArticle } from '#domain/feed/api/find-full-article'
import type { DumpFormat } from '#domain/feed/api/dump-year'
import { findGoneActivity, findGoneArticle, type Gone } from '#domain/feed/api/find-gone'
import { listApiArticles, listApiArticlesById } from '#domain/feed/api/list-articles'
import { listChanges } from '#domain/feed/api/list-changes'
import { listApiCorrections } from '#domain/feed/api/list-corrections'
import { listApiDivisions } from '#domain/feed/api/list-divisions'
import { listApiTopics } from '#domain/feed/api/list-topics'
import { listWithdrawals } from '#domain/feed/api/list-withdrawals'
import { listPublishedYears } from '#domain/feed/api/list-years'
import { consultationDumpPath, dumpPath, matterDumpPath } from '#domain/feed/api/operations'
import {
  activityQuerySchema,
  articleQuerySchema,
  correctionQuerySchema,
  searchQuerySchema,
  withdrawalQuerySchema,
  type ActivityQuery,
  type ArticleQuery,
  type CorrectionQuery,
  type SearchQuery,
  type WithdrawalQuery,
} from '#domain/feed/api/queries'
import { toApiActivity } from '#domain/feed/api/to-api-activity'
import { findLatestChange } from '#domain/feed/live-changes'
import { listDivisions } from '#domain/division/list-divisions'
import { buildMatch } from '#domain/search/build-match'
import { countMatches } from '#domain/search/count-matches'
import { parseQuery } from '#domain/search/parse-query'
import { searchArticles } from '#domain/search/search-articles'

import { readerDatabase } from '../database.ts'
import { checkArguments, rowId } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import {
  articleTag,
  CORRECTIONS_TAG,
  divisionTag,
  SEARCH_TAG,
  SETTINGS_TAG,
  TIMELINE_TAG,
} from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import type { Paged } from './answer-query.ts'
import { documentOf, latestOf, pageOf, paged } from './api-document.ts'
import { readFeedSite } from './feed-site.ts'

export async function readApiArticles(query: Paged<ArticleQuery>): Promise<PublicDocument> {
  'use cache'
  checkArguments([paged(articleQuerySchema), query])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, query.division ? divisionTag(query.division) : TIMELINE_TAG)
  const { articles, hasMore } = await listApiArticles(readerDatabase(), await readFeedSite(), query)
  return documentOf(pageOf(articles, hasMore), latestOf(articles))
}

export async function readApiArticle(articleId: number): Promise<PublicDocument | null> {
  'use cache'
  checkArguments([rowId, articleId])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, articleTag(articleId))
  const article = await findFullArticle(readerDatabase(), await readFeedSite(), articleId)
  return article && documentOf(article, new Date(article.updatedAt))
}

/** The withdrawal of an article that is not live; null when it never was. */
export async function readGoneArticle(articleId: number): Promise<Gone | null> {
  'use cache'
  checkArguments([rowId, articleId])
  cacheLife(READER_LIFE)
  cacheTag(articleTag(articleId))
  return findGoneArticle(readerDatabase(), articleId)
}

export async function readApiActivity(activityId: number): Promise<PublicDocument | null> {
  'use cache'
  checkArguments([rowId, activityId])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const { activities } = await listActivities(readerDatabase(), { id: activityId, limit: 1 })
  const [activity] = activities
  return activity ? documentOf(toApiActivity(activity, await readFeedSite()), null) : null
}

/** The withdrawal of what reported an activity; null when nobody ever knew of it. */
export async function readGoneActivity(activityId: number): Promise<Gone | null> {
  'use cache'
  checkArguments([rowId, activityId])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return findGoneActivity(readerDatabase(), activityId)
}

export async function readApiCorrections(query: Paged<CorrectionQuery>): Promise<PublicDocument> {
  'use cache'
  checkArguments([paged(correctionQuerySchema), query])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, CORRECTIONS_TAG)
  const { corrections, hasMore } = await listApiCorrections(
    readerDatabase(),
    await readFeedSite(),
    query,
  )
  const latest = corrections[0]?.at
  return documentOf(pageOf(corrections, hasMore), latest ? new Date(latest) : null)
}

/** Read for each request: who mirrors the site asks from another moment each time. */
export async function readApiChanges(
  query: Omit<Parameters<typeof listChanges>[2], 'now'>,
): Promise<PublicDocument> {
  const site = await readFeedSite()
  const page = await listChanges(readerDatabase(), site, { ...query, now: new Date() })
  // A page that says nothing new but how late it is: who goes on from the earlier one misses nothing.
  const tagged = JSON.stringify([page.items, page.next !== null])
  return { ...documentOf(page, null), tagged }
}

export async function readApiActivities(query: Paged<ActivityQuery>): Promise<PublicDocument> {
  'use cache'
  checkArguments([paged(activityQuerySchema), query])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, query.division ? divisionTag(query.division) : TIMELINE_TAG)
  const db = readerDatabase()
  const { division, before, ...window } = query
  const [site, page] = await Promise.all([
    readFeedSite(),
    listActivities(db, { ...window, divisionCode: division, before: before ?? undefined }),
  ])
  const activities = page.activities.map((activity) => toApiActivity(activity, site))
  return documentOf(pageOf(activities, page.hasMore), await findLatestChange(db))
}

export async function readApiDivisions(): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  const db = readerDatabase()
  const divisions = await listApiDivisions(db, await readFeedSite())
  return documentOf(pageOf(divisions), await findLatestChange(db))
}

export async function readApiTopics(): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const db = readerDatabase()
  const topics = await listApiTopics(db, await readFeedSite())
  return documentOf(pageOf(topics), await findLatestChange(db))
}

export async function readApiWithdrawals(query: Paged<WithdrawalQuery>): Promise<PublicDocument> {
  'use cache'
  checkArguments([paged(withdrawalQuerySchema), query])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const { withdrawals, hasMore } = await listWithdrawals(
    readerDatabase(),
    await readFeedSite(),
    query,
  )
  const latest = withdrawals[0]?.withdrawnAt
  return documentOf(pageOf(withdrawals, hasMore), latest ? new Date(latest) : null)
}

/** Found by the reading side's search, shown as the API shows articles. */
export async function readApiSearch(query: SearchQuery): Promise<PublicDocument> {
  'use cache'
  checkArguments([searchQuerySchema, query])
  cacheLife('minutes')
  cacheTag(SETTINGS_TAG, SEARCH_TAG)
  const { q, division, type, year, order, after, limit } = query
  const db = readerDatabase()
  const divisions = await listDivisions(db)
  const match = buildMatch(parseQuery(q), divisions)
  if (!match) return documentOf({ items: [], next: null, total: 0, isMore: false }, null)
  const filter = { divisionCode: division, type, year }
  const { total, common } = await countMatches(db, { match, filter, divisions })
  const page = await searchArticles(db, { match, filter, order, after, limit, common })
  const items = await listApiArticlesById(db, await readFeedSite(), page.articleIds)
  const answer = { items, next: page.after, total: total.count, isMore: total.over }
  return documentOf(answer, latestOf(items))
}

/** The years with their counts, for a page of people. */
export async function readYears() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listPublishedYears(readerDatabase())
}

export async function readApiYears(): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const [{ address }, years] = await Promise.all([readFeedSite(), readYears()])
  const at = (year: number, format: DumpFormat) => address + dumpPath(year, format)
  const items = years.map(({ year, articles, matters, consultations }) => ({
    year,
    articles,
    json: at(year, 'json'),
    csv: at(year, 'csv'),
    matters,
    mattersCsv: matters > 0 ? address + matterDumpPath(year) : null,
    consultations,
    consultationsCsv: consultations > 0 ? address + consultationDumpPath(year) : null,
  }))
  const dates = years.map(({ changedAt }) => changedAt.getTime())
  return documentOf(pageOf(items), dates.length > 0 ? new Date(Math.max(...dates)) : null)
}

export async function readOpenApi(): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  return documentOf(buildOpenApi(await readFeedSite()), null)
}
