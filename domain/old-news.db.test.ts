import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { searchDocuments } from '#db/schema/search'
import { withRollback } from '#db/testing/test-database'

import { listActivities } from './activity/list-activities.ts'
import type { Content } from './article/content.ts'
import { importPage } from './article/import-page.ts'
import { listApiArticles } from './feed/api/list-articles.ts'
import { listFeedArticles } from './feed/list-feed-articles.ts'
import { listNews } from './feed/list-mapped-articles.ts'
import { archivePage } from './publication/archive-page.ts'
import { submitEdition } from './review/moves/submit-edition.ts'
import { firstPublished } from './site/describe-article.ts'
import { findArticle } from './site/find-article.ts'
import { listArticles } from './site/list-articles.ts'
import {
  approve,
  as,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  type Stage,
} from './testing/stage.ts'

const EVENT = goodContent().event
const DATED = { ...EVENT, start: '2023-03-16' }
const UNDATED = { ...EVENT, precision: 'none', start: null, dateText: '近日' } as const

/** Brings a page in the ordinary way and lets all three levels approve its stories, first to last. */
async function bringIn(tx: Transaction, stage: Stage, drafts: Content[], printDate: string | null) {
  const page = { rawText: '旧版面', printDate, pageLabel: null, drafts, requestKey: requestKey() }
  const { editionIds } = await importPage(as(tx, stage.author), page)
  const articleIds: number[] = []
  for (const editionId of editionIds) {
    const submission = { editionId, lockVersion: 0, requestKey: requestKey() }
    await submitEdition(as(tx, stage.author), submission)
    for (const editor of [stage.first, stage.second, stage.final]) {
      await approve(tx, editor, editionId)
    }
    const [row] = await tx
      .select({ articleId: editions.articleId })
      .from(editions)
      .where(eq(editions.id, editionId))
    articleIds.push(row?.articleId ?? 0)
  }
  return articleIds
}

const old = (headline: string, event: Content['event'], printDate: string | null = null) =>
  goodContent({ headline, event, printDate })

describe('an old page that is brought in the ordinary way', () => {
  it('is below what is new, each story by its own day or that of its page, and is marked', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const late = { ...EVENT, start: '2026-03-02' }
      await published(tx, stage, goodContent({ headline: '晚报的一篇', event: late }))
      await published(tx, stage, goodContent({ headline: '今天的一篇' }))
      const drafts = [old('写明日期的一篇', DATED), old('只说近日的一篇', UNDATED)]
      await bringIn(tx, stage, drafts, null)
      const { lines } = await listArticles(tx, { limit: 10 })
      expect(lines.map(({ headline, newsOn, isOldNews }) => [headline, newsOn, isOldNews])).toEqual(
        [
          ['今天的一篇', '2026-03-16', false],
          ['晚报的一篇', '2026-03-02', false],
          ['只说近日的一篇', '2023-03-16', true],
          ['写明日期的一篇', '2023-03-16', true],
        ],
      )
    }))

  it('goes by the day in print where the page prints one', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const [id = 0] = await bringIn(tx, stage, [old('只说近日', UNDATED)], '2023-03-21')
      expect(await findArticle(tx, id)).toMatchObject({ newsOn: '2023-03-21', isOldNews: true })
    }))

  it('is no news to machines, and says when the public had it', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const fresh = await published(tx, stage, goodContent({ headline: '今天的一篇' }))
      const drafts = [old('印着日期的一篇', UNDATED, '2023-03-21'), old('没印日期的一篇', DATED)]
      const [printed = 0, unprinted = 0] = await bringIn(tx, stage, drafts, null)
      const since = new Date(NOW.getTime() - 3_600_000)
      expect((await listNews(tx, since)).map(({ articleId }) => articleId)).toEqual([
        fresh.articleId,
      ])
      const day = (date: string) => new Date(`${date}T00:00:00+08:00`)
      const [found] = await tx
        .select({ publishedAt: searchDocuments.publishedAt })
        .from(searchDocuments)
        .where(eq(searchDocuments.articleId, unprinted))
      expect(found?.publishedAt).toEqual(day('2023-03-16'))
      expect(await listFeedArticles(tx, { limit: 10 })).toMatchObject([
        { articleId: fresh.articleId, publishedAt: NOW, updatedAt: NOW },
        { articleId: printed, publishedAt: day('2023-03-21'), updatedAt: day('2023-03-21') },
        { articleId: unprinted, publishedAt: null, updatedAt: day('2023-03-16') },
      ])
    }))

  it('does not become new by being corrected', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const [id = 0] = await bringIn(tx, stage, [old('没印日期的一篇', DATED)], null)
      const now = new Date(NOW.getTime() + 3_600_000)
      const content = old('没印日期的一篇（改）', DATED)
      await corrected(tx, stage, id, { publicNote: '标题更正。', content, now })
      expect(await findArticle(tx, id)).toMatchObject({ newsOn: '2023-03-16', isOldNews: true })
      expect(await listFeedArticles(tx, { limit: 10 })).toMatchObject([{ updatedAt: now }])
    }))
})

describe('a page that prints no day', () => {
  it('is archived at the last day its stories report, as worded differently', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const stories = [old('只说近日的一篇', UNDATED), old('写明日期的一篇', DATED)]
      await archivePage(as(tx, stage.final), {
        rawText: '旧版面',
        printDate: null,
        pageLabel: null,
        isRetold: true,
        stories: stories.map((content) => ({ content, sure: true })),
      })
      const rows = await tx.select().from(articles).orderBy(articles.id)
      for (const { id } of rows) {
        expect(await findArticle(tx, id)).toMatchObject({
          printDate: null,
          publishedAt: new Date('2023-03-16T00:00:00+08:00'),
          newsOn: '2023-03-16',
          isOldNews: true,
          isRetold: true,
          archivedAt: NOW,
        })
      }
      const { activities } = await listActivities(tx, { limit: 10 })
      expect(activities.map(({ timelineOn }) => timelineOn)).toEqual(['2023-03-16', '2023-03-16'])
      expect(await listNews(tx, new Date(0))).toEqual([])
    }))

  it('has the same day in every document for machines', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const earlier = old('早几天的一篇', { ...EVENT, start: '2023-03-13' })
      await archivePage(as(tx, stage.final), {
        rawText: '旧版面',
        printDate: null,
        pageLabel: null,
        isRetold: true,
        stories: [earlier, old('写明日期的一篇', DATED)].map((content) => ({
          content,
          sure: true,
        })),
      })
      const day = '2023-03-16T00:00:00+08:00'
      const listed = await listFeedArticles(tx, { limit: 10 })
      expect(listed.map(({ publishedAt, updatedAt }) => [publishedAt, updatedAt])).toEqual([
        [null, new Date(day)],
        [null, new Date(day)],
      ])
      const site = { name: '试刊', address: 'https://news.example.org' }
      const api = await listApiArticles(tx, site, { before: null, limit: 10 })
      expect(api.articles.map(({ publishedAt }) => publishedAt)).toEqual([day, day])
      for (const { id } of api.articles) {
        const article = await findArticle(tx, id)
        expect(article && firstPublished(article)).toBe('2023-03')
      }
    }))
})
