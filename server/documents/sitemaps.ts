import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'

import {
  buildNewsSitemap,
  buildSitemap,
  buildSitemapIndex,
  type MappedPage,
} from '#domain/feed/build-sitemap'
import {
  listDivisionChanges,
  listTimelineChanges,
  listSeriesChanges,
  listTopicChanges,
} from '#domain/feed/list-content-changes'
import { listMappedAnnouncements } from '#domain/feed/list-announced'
import { listConsultationAddresses } from '#domain/consultation/shown/shown-consultations'
import { listAllShownSessions } from '#domain/matter/shown-sessions'
import { listArticleRanges, listNews, listRangeArticles } from '#domain/feed/list-mapped-articles'
import { findLatestChange } from '#domain/feed/live-changes'
import { ANNOUNCEMENTS_LINK, COLLECTING_LINKS, STATEMENT_LINKS } from '#lib/addresses/site-links'
import { isProvince } from '#lib/whole-site'
import {
  announcementPath,
  articlePath,
  divisionPath,
  seriesPath,
  timelinePath,
} from '#lib/addresses/site-paths'

import { readerDatabase } from '../database.ts'
import { checkArguments } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import { readDivisions } from '../reader/site.ts'
import { SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'
import { listConsultationPages, listProposalPages } from './matter-pages.ts'

// The site's addresses for search engines. Child maps are at the root, because a map may only name
// what lies below its own folder; next.config.ts leads /sitemap-NAME.xml here.

const NEWS_HOURS = 48
/** News leaves its map by the clock, so a list of it is never old. */
const NEWS_LIFE = { stale: 300, revalidate: 300, expire: 3600 }

const mapPath = (name: string): string => `/sitemap-${name}.xml`

export async function readSitemapIndex(): Promise<PublicDocument> {
  'use cache'
  cacheLife(NEWS_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const db = readerDatabase()
  const [ranges, spans, runs, topics, announced, sessions, consultations, news] = await Promise.all(
    [
      listArticleRanges(db),
      listTimelineChanges(db),
      listSeriesChanges(db),
      listTopicChanges(db),
      listMappedAnnouncements(db),
      listAllShownSessions(db),
      listConsultationAddresses(db),
      listNews(db, newsSince()),
    ],
  )
  const changedAt = latest(ranges)
  const maps = [
    { path: mapPath('regions'), changedAt },
    { path: mapPath('site'), changedAt },
    ...(runs.length > 0 ? [{ path: mapPath('series'), changedAt: latest(runs) }] : []),
    ...(spans.length > 0 ? [{ path: mapPath('timeline'), changedAt: latest(spans) }] : []),
    ...(topics.length > 0 ? [{ path: mapPath('topics'), changedAt: latest(topics) }] : []),
    ...(announced.length > 0
      ? [{ path: mapPath('announcements'), changedAt: latest(announced) }]
      : []),
    ...(sessions[0] ? [{ path: mapPath('proposals'), changedAt: sessions[0].publishedAt }] : []),
    ...(consultations.length > 0
      ? [
          {
            path: mapPath('consultations'),
            changedAt: latest(consultations.map(({ publishedAt }) => ({ changedAt: publishedAt }))),
          },
        ]
      : []),
    ...(news[0] ? [{ path: mapPath('news'), changedAt: news[0].publishedAt }] : []),
    ...ranges.map((range) => ({
      path: mapPath(`articles-${range.range}`),
      changedAt: range.changedAt,
    })),
  ]
  return documentOf(buildSitemapIndex(await readFeedSite(), maps), changedAt)
}

/** A child map by name, or null when there is none or it would name nothing. */
export async function readSitemap(name: string): Promise<PublicDocument | null> {
  if (name === 'news') return readNewsSitemap()
  const range = /^articles-([1-9]\d{0,5})$/.exec(name)?.[1]
  if (range) return readPages(Number(range))
  const collected = COLLECTED.find((one) => one === name)
  return collected ? readPages(collected) : null
}

const COLLECTED = [
  'regions',
  'site',
  'series',
  'timeline',
  'topics',
  'announcements',
  'proposals',
  'consultations',
] as const

async function readPages(map: number | (typeof COLLECTED)[number]): Promise<PublicDocument | null> {
  'use cache'
  checkArguments([z.union([z.int(), z.enum(COLLECTED)]), map])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const pages = typeof map === 'number' ? await listArticlePages(map) : await LISTS[map]()
  if (pages.length === 0) return null
  return documentOf(buildSitemap(await readFeedSite(), pages), latest(pages))
}

async function readNewsSitemap(): Promise<PublicDocument | null> {
  'use cache'
  cacheLife(NEWS_LIFE)
  cacheTag(SETTINGS_TAG, TIMELINE_TAG)
  const news = await listNews(readerDatabase(), newsSince())
  if (!news[0]) return null
  return documentOf(buildNewsSitemap(await readFeedSite(), news), news[0].publishedAt)
}

const LISTS = {
  regions: listRegionPages,
  site: listStandingPages,
  series: listSeriesPages,
  timeline: listTimelinePages,
  topics: listTopicPages,
  announcements: listAnnouncementPages,
  proposals: listProposalPages,
  consultations: listConsultationPages,
}

/** Of the fixed pages, those that are only about the site: nothing dates them. */
const UNDATED = ['/about', '/about/api', '/accessibility', '/follow', '/privacy', '/site-map']
const STANDING = [...COLLECTING_LINKS, ANNOUNCEMENTS_LINK, ...STATEMENT_LINKS].map(
  ({ href }) => href,
)

async function listArticlePages(range: number): Promise<MappedPage[]> {
  const rows = await listRangeArticles(readerDatabase(), range)
  return rows.map(({ articleId, changedAt }) => ({ path: articlePath(articleId), changedAt }))
}

async function listRegionPages(): Promise<MappedPage[]> {
  const [divisions, changes] = await Promise.all([
    readDivisions(),
    listDivisionChanges(readerDatabase()),
  ])
  const [whole] = divisions
  const changedAt = changes.get(whole?.code ?? '') ?? null
  const changed = divisions.filter(({ code }) => changes.has(code))
  return [
    { path: '/', changedAt },
    ...(isProvince(whole) ? [{ path: '/counties', changedAt }] : []),
    ...changed.map((division) => ({
      path: divisionPath(division),
      changedAt: changes.get(division.code) ?? null,
    })),
  ]
}

async function listStandingPages(): Promise<MappedPage[]> {
  const changedAt = await findLatestChange(readerDatabase())
  return [...new Set([...STANDING, ...UNDATED])].map((path) => ({
    path,
    changedAt: UNDATED.includes(path) ? null : changedAt,
  }))
}

async function listSeriesPages(): Promise<MappedPage[]> {
  const runs = await listSeriesChanges(readerDatabase())
  return runs.map(({ slug, changedAt }) => ({ path: seriesPath(slug), changedAt }))
}

async function listTimelinePages(): Promise<MappedPage[]> {
  const spans = await listTimelineChanges(readerDatabase())
  return spans.map(({ span, changedAt }) => ({ path: timelinePath(span), changedAt }))
}

async function listTopicPages(): Promise<MappedPage[]> {
  const topics = await listTopicChanges(readerDatabase())
  return topics.map(({ slug, changedAt }) => ({ path: `/topics/${slug}`, changedAt }))
}

async function listAnnouncementPages(): Promise<MappedPage[]> {
  const rows = await listMappedAnnouncements(readerDatabase())
  return rows.map(({ announcementId, changedAt }) => ({
    path: announcementPath(announcementId),
    changedAt,
  }))
}

const newsSince = () => new Date(Date.now() - NEWS_HOURS * 3_600_000)

function documentOf(body: string, changedAt: Date | null): PublicDocument {
  return { body, contentType: 'application/xml; charset=utf-8', changedAt }
}

function latest(pages: readonly { changedAt: Date | null }[]): Date | null {
  const times = pages.map(({ changedAt }) => changedAt?.getTime() ?? 0)
  return times.length > 0 ? new Date(Math.max(...times)) : null
}
