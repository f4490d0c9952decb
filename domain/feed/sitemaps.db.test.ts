import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { goodContent, NOW, published, setStage } from '../testing/stage.ts'
import {
  listDivisionChanges,
  listTimelineChanges,
  listSeriesChanges,
  listTopicChanges,
} from './list-content-changes.ts'
import { listArticleRanges, listNews, listRangeArticles } from './list-mapped-articles.ts'
import { findLatestChange } from './live-changes.ts'

it('maps live articles in the range their number falls in, and no others', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const gone = await published(tx, stage, goodContent({ headline: '后来撤下的一篇' }))
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, gone.articleId))
    const range = Math.ceil(articleId / 5_000)
    expect(await listArticleRanges(tx)).toEqual([{ range, changedAt: NOW }])
    expect(await listRangeArticles(tx, range)).toEqual([{ articleId, changedAt: NOW }])
    expect(await listRangeArticles(tx, range + 1)).toEqual([])
    expect(await findLatestChange(tx)).toEqual(NOW)
  }))

it('lists news since an instant, newest first', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const later = new Date(NOW.getTime() + 60_000)
    await published(tx, stage)
    const second = await published(tx, stage, goodContent({ headline: '第二篇报道' }), later)
    expect((await listNews(tx, NOW)).map(({ headline }) => headline)).toEqual([
      '第二篇报道',
      '县政协召开主席会议',
    ])
    expect(await listNews(tx, later)).toMatchObject([{ articleId: second.articleId }])
  }))

it('knows when a place and all above it, and a day and all it is part of, last changed', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await published(tx, stage)
    const later = new Date(NOW.getTime() + 60_000)
    await published(tx, stage, goodContent({ headline: '第二篇报道' }), later)
    const changes = await listDivisionChanges(tx)
    for (const code of ['620825', '620800', '620000']) expect(changes.get(code)).toEqual(later)
    expect(changes.has('620500')).toBe(false)
    const event = { ...goodContent().event, precision: 'month', start: '2026-02-01' } as const
    await published(tx, stage, goodContent({ headline: '二月里的活动', event }))
    expect(await listTimelineChanges(tx)).toEqual([
      { span: '2026-03-16', changedAt: later },
      { span: '2026-03', changedAt: later },
      { span: '2026-02', changedAt: NOW },
      { span: '2026', changedAt: later },
    ])
    expect(await listTopicChanges(tx)).toEqual([])
    expect(await listSeriesChanges(tx)).toEqual([])
    await published(tx, stage, goodContent({ headline: '“政协讲堂”第八讲开讲' }))
    expect(await listSeriesChanges(tx)).toEqual([{ slug: 'zhuanglang', changedAt: NOW }])
  }))

it('has nothing to map while nothing is live', () =>
  withRollback(async (tx) => {
    await setStage(tx)
    expect(await listArticleRanges(tx)).toEqual([])
    expect(await findLatestChange(tx)).toBeNull()
  }))
