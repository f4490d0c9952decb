import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listActivities } from '#domain/activity/list-activities'
import { buildOpenApi } from '#domain/feed/api/build-openapi'
import { findFullArticle } from '#domain/feed/api/find-full-article'
import { listApiArticles } from '#domain/feed/api/list-articles'
import { listApiDivisions } from '#domain/feed/api/list-divisions'
import { listApiTopics } from '#domain/feed/api/list-topics'
import { listWithdrawals } from '#domain/feed/api/list-withdrawals'
import type { ActivityQuery, ArticleQuery, WithdrawalQuery } from '#domain/feed/api/schemas'
import { toApiActivity } from '#domain/feed/api/to-api-activity'
import { findLatestChange } from '#domain/feed/live-changes'
import { encodeCursor } from '#lib/cursor'

import { database } from '../database.ts'
import { READER_LIFE } from '../reader/life.ts'
import { articleTag, divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import type { Paged } from './answer-query.ts'
import { readFeedSite } from './feed-site.ts'

export async function readApiArticles(query: Paged<ArticleQuery>): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, query.division ? divisionTag(query.division) : TIMELINE_TAG)
  const { articles, hasMore } = await listApiArticles(database(), await readFeedSite(), query)
  const changes = articles.map(({ updatedAt }) => Date.parse(updatedAt))
  const changedAt = changes.length > 0 ? new Date(Math.max(...changes)) : null
  return documentOf(pageOf(articles, hasMore), changedAt)
}

export async function readApiArticle(articleId: number): Promise<PublicDocument | null> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, articleTag(articleId))
  const article = await findFullArticle(database(), await readFeedSite(), articleId)
  return article && documentOf(article, new Date(article.updatedAt))
}

export async function readApiActivities(query: Paged<ActivityQuery>): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, query.division ? divisionTag(query.division) : TIMELINE_TAG)
  const db = database()
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
  const db = database()
  const divisions = await listApiDivisions(db, await readFeedSite())
  return documentOf(pageOf(divisions), await findLatestChange(db))
}

export async function readApiTopics(): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const db = database()
  const topics = await listApiTopics(db, await readFeedSite())
  return documentOf(pageOf(topics), await findLatestChange(db))
}

export async function readApiWithdrawals(query: Paged<WithdrawalQuery>): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const { withdrawals, hasMore } = await listWithdrawals(database(), await readFeedSite(), query)
  const latest = withdrawals[0]?.withdrawnAt
  return documentOf(pageOf(withdrawals, hasMore), latest ? new Date(latest) : null)
}

export async function readOpenApi(): Promise<PublicDocument> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  return documentOf(buildOpenApi(await readFeedSite()), null)
}

function pageOf(items: readonly object[], hasMore = false) {
  const last = items.at(-1)
  const seen = last && 'id' in last && typeof last.id === 'number' ? [last.id] : null
  return { items, next: hasMore && seen ? encodeCursor(seen) : null }
}

function documentOf(value: object, changedAt: Date | null): PublicDocument {
  return {
    body: JSON.stringify(value),
    contentType: 'application/json; charset=utf-8',
    changedAt,
  }
}
