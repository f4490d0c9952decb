import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { searchDocuments } from '#db/schema/search'
import { testDatabase, withRollback } from '#db/testing/test-database'

import { liveArticles } from '../testing/live-article.ts'
import { restoreArticle } from '../review/restore-article.ts'
import { withdrawArticle } from '../review/withdraw-article.ts'
import {
  as,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { reindexArticles } from './reindex-articles.ts'

const rowOf = {
  articleId: searchDocuments.articleId,
  divisionCode: searchDocuments.divisionCode,
  activityType: searchDocuments.activityType,
  year: searchDocuments.year,
  day: searchDocuments.day,
  publishedAt: searchDocuments.publishedAt,
}

it('writes the search row in the transaction that publishes, and not before', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await submitted(tx, stage.author)
    expect(await tx.select(rowOf).from(searchDocuments)).toEqual([])
    const { articleId } = await published(tx, stage, goodContent({ printDate: '2026-03-18' }))
    expect(await tx.select(rowOf).from(searchDocuments)).toEqual([
      {
        articleId,
        divisionCode: '620825',
        activityType: 'meeting',
        year: 2026,
        day: '2026-03-16',
        publishedAt: NOW,
      },
    ])
  }))

it('drops the row with withdrawal, and brings it back with restoring', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, stage.final)
    const rows = () => tx.select({ id: searchDocuments.articleId }).from(searchDocuments)
    await withdrawArticle(ctx, {
      articleId,
      reason: 'factual-error',
      publicNote: '文中数字有误，核实后再发。',
      requestKey: requestKey(),
    })
    expect(await rows()).toEqual([])
    await restoreArticle(ctx, { articleId, requestKey: requestKey() })
    expect(await rows()).toEqual([{ id: articleId }])
  }))

it('makes rows again that are missing, stale or left over, and tells how far it is', async () => {
  const db = testDatabase()
  await withRollback(async (tx) => {
    const [missing = 0, stale = 0, gone = 0, right = 0] = await liveArticles(tx, [{}, {}, {}, {}])
    await tx.delete(searchDocuments).where(eq(searchDocuments.articleId, missing))
    await tx
      .update(searchDocuments)
      .set({ dictionary: 0 })
      .where(eq(searchDocuments.articleId, stale))
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, gone))
    const told: number[][] = []
    const tell = ({ done, total }: { done: number; total: number }) => told.push([done, total])
    expect(await reindexArticles(tx, { onlyStale: true }, tell)).toEqual({ done: 3, total: 3 })
    expect(told).toEqual([
      [0, 3],
      [3, 3],
    ])
    const rows = await tx
      .select({ id: searchDocuments.articleId, dictionary: searchDocuments.dictionary })
      .from(searchDocuments)
      .orderBy(searchDocuments.articleId)
    expect(rows.map(({ id }) => id)).toEqual([missing, stale, right])
    expect(new Set(rows.map(({ dictionary }) => dictionary)).size).toBe(1)
    expect(await reindexArticles(tx, { onlyStale: true }, tell)).toEqual({ done: 0, total: 0 })
    expect(await reindexArticles(tx, { onlyStale: false }, tell)).toEqual({ done: 3, total: 3 })
  })
  expect(await db.select(rowOf).from(searchDocuments)).toEqual([])
})
