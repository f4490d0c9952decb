import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { topics } from '#db/schema/topics'
import { withRollback } from '#db/testing/test-database'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { listActivities } from '../../activity/list-activities.ts'
import { bodyFromParagraphs } from '../../article/body.ts'
import { CONTENT_SAMPLES, SAMPLED_FIELDS } from '../../article/testing/content-samples.ts'
import { restoreArticle } from '../../publication/restore-article.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import {
  as,
  COUNTY,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
} from '../../testing/stage.ts'
import { dumpYear } from './dump-year.ts'
import { findFullArticle } from './find-full-article.ts'
import { listApiArticles } from './list-articles.ts'
import { listApiDivisions } from './list-divisions.ts'
import { listApiTopics } from './list-topics.ts'
import { listWithdrawals } from './list-withdrawals.ts'
import { findPublishedYear, listPublishedYears } from './list-years.ts'
import {
  activitySchema,
  articleSchema,
  divisionSchema,
  dumpSchema,
  fullArticleSchema,
  topicSchema,
  withdrawalSchema,
} from './schemas.ts'
import { toApiActivity } from './to-api-activity.ts'

const SITE = { name: '试刊', address: 'https://news.example.org' }
const ALL = { before: null, limit: 10 }

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

describe('what the read API answers', () => {
  it('fits the shapes it promises', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const [topic] = await tx
        .insert(topics)
        .values({ kind: 'column', slug: 'shi-kan', name: '试刊专栏', intro: '试着办' })
        .returning({ id: topics.id })
      const { articleId } = await published(tx, stage, goodContent({ topicId: topic?.id ?? null }))
      const { articles: listed } = await listApiArticles(tx, SITE, ALL)
      expect(listed.map((one) => articleSchema.parse(one))).toMatchObject([
        {
          id: articleId,
          url: `https://news.example.org/articles/${articleId}`,
          publishedAt: '2026-03-20T10:00:00+08:00',
          topic: { slug: 'shi-kan' },
        },
      ])
      expect(fullArticleSchema.parse(await findFullArticle(tx, SITE, articleId))).toMatchObject({
        dateline: '本报庄浪讯',
        blocks: [{ kind: 'paragraph' }],
      })
      const { activities } = await listActivities(tx, { limit: 10 })
      expect(activities.map((one) => activitySchema.parse(toApiActivity(one, SITE)))).toMatchObject(
        [{ date: { precision: 'day', start: '2026-03-16', words: '3月16日' } }],
      )
      const divisions = await listApiDivisions(tx, SITE)
      expect(divisions.map((one) => divisionSchema.parse(one))).toHaveLength(6)
      const filed = await listApiTopics(tx, SITE)
      expect(filed.map((one) => topicSchema.parse(one))).toMatchObject([
        { slug: 'shi-kan', intro: '试着办' },
      ])
    }))

  it('hands on every field of a content, in the article and in both forms of its year', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const [topic] = await tx
        .insert(topics)
        .values({ kind: 'topic', slug: 'yang-zi', name: CONTENT_SAMPLES.topicId.words })
        .returning({ id: topics.id })
      const values = Object.fromEntries(
        SAMPLED_FIELDS.map((field) => [field, CONTENT_SAMPLES[field].value]),
      )
      const filed = { topicId: topic?.id ?? null, divisionCode: COUNTY }
      const { articleId } = await published(tx, stage, goodContent({ ...values, ...filed }))
      const article = JSON.stringify(await findFullArticle(tx, SITE, articleId))
      const json = await textOf(dumpYear(tx, SITE, { year: 2026, format: 'json' }))
      const table = await textOf(dumpYear(tx, SITE, { year: 2026, format: 'csv' }))
      for (const field of SAMPLED_FIELDS) {
        const words = field === 'divisionCode' ? COUNTY : CONTENT_SAMPLES[field].words
        expect(article, field).toContain(words)
        expect(json, field).toContain(words)
        // A table for people names the type as people do.
        expect(table, field).toContain(field === 'event' ? ACTIVITY_TYPE_LABELS.lecture : words)
      }
    }))

  it('names what was made up, and is live content only', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId } = await published(tx, stage)
      await tx.update(articles).set({ isDemo: true }).where(eq(articles.id, articleId))
      expect(await findFullArticle(tx, SITE, articleId)).toMatchObject({ isDemo: true })
      const made = parse(await textOf(dumpYear(tx, SITE, { year: 2026, format: 'csv' })), {
        bom: true,
        columns: true,
      })
      expect(made).toMatchObject([{ 编号: String(articleId), 演示: '演示' }])
      await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, articleId))
      expect((await listApiArticles(tx, SITE, ALL)).articles).toEqual([])
      expect(await findFullArticle(tx, SITE, articleId)).toBeNull()
      expect(await findFullArticle(tx, SITE, 999_999_999)).toBeNull()
      expect(await listApiTopics(tx, SITE)).toEqual([])
    }))

  it('returns a year as a whole, page after page, as JSON and as a table', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const headlines = ['第1篇报道', '第2篇报道', '第3篇报道']
      for (const headline of headlines) await published(tx, stage, goodContent({ headline }))
      await published(
        tx,
        stage,
        goodContent({ headline: '=1+1' }),
        new Date('2025-12-31T15:59:59Z'),
      )
      expect(await listPublishedYears(tx)).toMatchObject([
        { year: 2026, articles: 3 },
        { year: 2025, articles: 1 },
      ])
      expect(await findPublishedYear(tx, '2026')).toMatchObject({ year: 2026, articles: 3 })
      for (const named of ['2024', '9999', '02026', '2e3', '99999', ''])
        expect(await findPublishedYear(tx, named)).toBeNull()
      const json = await textOf(dumpYear(tx, SITE, { year: 2026, format: 'json', page: 2 }))
      const { items } = dumpSchema.parse(JSON.parse(json))
      expect(items.map(({ headline }) => headline)).toEqual(headlines)
      const table = await textOf(dumpYear(tx, SITE, { year: 2025, format: 'csv' }))
      const [head, row, ...rest] = table.split('\r\n')
      expect(head).toMatch(/^\uFEFF编号,网址,发布时间/)
      expect(row).toContain(`,'=1+1,`)
      expect(row).toContain('2025-12-31T23:59:59+08:00')
      expect(rest).toEqual([''])
      const empty = await textOf(dumpYear(tx, SITE, { year: 2024, format: 'csv' }))
      expect(empty).toBe(`${head}\r\n`)
    }))

  it('writes a table that is read back article by article, with every line of the text', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const paragraphs = ['会议说：“好”，', '"引号", 逗号', '=1+1', '末段。']
      for (const headline of ['第1篇报道', '第2篇，"报道"', '第3篇报道']) {
        await published(tx, stage, goodContent({ headline, body: bodyFromParagraphs(paragraphs) }))
      }
      const year = { year: 2026, page: 2 }
      const { items } = dumpSchema.parse(
        JSON.parse(await textOf(dumpYear(tx, SITE, { ...year, format: 'json' }))),
      )
      const rows: Record<string, string>[] = parse(
        await textOf(dumpYear(tx, SITE, { ...year, format: 'csv' })),
        { bom: true, columns: true },
      )
      expect(rows.map(({ 编号, 主题 }) => ({ id: Number(编号), headline: 主题 }))).toEqual(
        items.map(({ id, headline }) => ({ id, headline })),
      )
      for (const row of rows) expect(row['正文']).toBe(paragraphs.join('\n'))
    }))

  it('names what was withdrawn, and no longer when it is back', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const ctx = as(tx, stage.final)
      const gone: number[] = []
      for (const number of [1, 2, 3]) {
        const { articleId } = await published(tx, stage, goodContent({ headline: `第${number}篇` }))
        await withdrawArticle(ctx, {
          articleId,
          reason: 'privacy',
          publicNote: '应当事人要求撤下。',
          requestKey: requestKey(),
        })
        gone.unshift(articleId)
      }
      const first = await listWithdrawals(tx, SITE, { before: null, limit: 2 })
      const before = first.withdrawals.at(-1)?.id ?? null
      const second = await listWithdrawals(tx, SITE, { before, limit: 2 })
      const all = [...first.withdrawals, ...second.withdrawals]
      expect(all.map((one) => withdrawalSchema.parse(one).id)).toEqual(gone)
      expect([first.hasMore, second.hasMore]).toEqual([true, false])
      const [back = 0, ...still] = gone
      await restoreArticle(ctx, { articleId: back, requestKey: requestKey() })
      const { withdrawals } = await listWithdrawals(tx, SITE, ALL)
      expect(withdrawals.map(({ id }) => id)).toEqual(still)
    }))

  it('comes page by page without one twice or one missing, also at the same instant', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      for (const number of [1, 2, 3]) {
        await published(tx, stage, goodContent({ headline: `第${number}篇报道` }), NOW)
      }
      const first = await listApiArticles(tx, SITE, { before: null, limit: 2 })
      const before = first.articles.at(-1)?.id ?? null
      const second = await listApiArticles(tx, SITE, { before, limit: 2 })
      expect([first.hasMore, second.hasMore]).toEqual([true, false])
      const seen = [...first.articles, ...second.articles].map(({ headline }) => headline)
      expect(seen).toEqual(['第3篇报道', '第2篇报道', '第1篇报道'])
    }))

  it('narrows by division, kind and topic', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await published(tx, stage)
      const count = async (given: object) =>
        (await listApiArticles(tx, SITE, { ...ALL, ...given })).articles.length
      expect(await count({ division: '620800', type: 'meeting' })).toBe(1)
      expect(await count({ division: '620500' })).toBe(0)
      expect(await count({ type: 'lecture' })).toBe(0)
      expect(await count({ topic: 'shi-kan' })).toBe(0)
    }))
})
