import { eq, inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { searchDocuments } from '#db/schema/search'
import { withRollback } from '#db/testing/test-database'

import { liveArticles } from '../testing/live-article.ts'
import { goodContent, NOW, published, setStage, submitted } from '../testing/stage.ts'
import { DICTIONARY_VERSION } from './dictionary.ts'
import { reindexArticles, type ReindexProgress } from './reindex-articles.ts'

const rowsOf = (tx: Transaction, articleIds: number[]) =>
  tx
    .select({
      articleId: searchDocuments.articleId,
      divisionCode: searchDocuments.divisionCode,
      activityType: searchDocuments.activityType,
      year: searchDocuments.year,
      day: searchDocuments.day,
      publishedAt: searchDocuments.publishedAt,
      dictionary: searchDocuments.dictionary,
    })
    .from(searchDocuments)
    .where(inArray(searchDocuments.articleId, articleIds))
    .orderBy(searchDocuments.articleId)

it('writes the search row in the transaction that publishes, and not before', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const waiting = await submitted(tx, stage.author)
    expect(await rowsOf(tx, [waiting.articleId])).toEqual([])
    const { articleId } = await published(tx, stage, goodContent({ printDate: '2026-03-18' }))
    expect(await rowsOf(tx, [articleId])).toEqual([
      {
        articleId,
        divisionCode: '620825',
        activityType: 'meeting',
        year: 2026,
        day: '2026-03-16',
        publishedAt: NOW,
        dictionary: DICTIONARY_VERSION,
      },
    ])
  }))

it('makes rows again that are missing, stale or left over, and reports its progress', () =>
  withRollback(async (tx) => {
    const ids = await liveArticles(tx, [{}, {}, {}, {}])
    const [missing = 0, stale = 0, gone = 0] = ids
    const own = eq(searchDocuments.articleId, stale)
    const reports: ReindexProgress[] = []
    const reindex = (onlyStale: boolean) =>
      reindexArticles(tx, { onlyStale }, (progress) => reports.push({ ...progress }))
    await reindex(true)
    expect((await reindex(true)).total).toBe(0)

    await tx.delete(searchDocuments).where(eq(searchDocuments.articleId, missing))
    await tx.update(searchDocuments).set({ dictionary: 0 }).where(own)
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, gone))
    reports.length = 0
    expect(await reindex(true)).toEqual({ done: 3, total: 3 })
    expect(reports).toEqual([
      { done: 0, total: 3 },
      { done: 3, total: 3 },
    ])
    const rows = await rowsOf(tx, ids)
    expect(rows.map(({ articleId }) => articleId)).toEqual(ids.filter((id) => id !== gone))
    expect(rows.every(({ dictionary }) => dictionary === DICTIONARY_VERSION)).toBe(true)

    const whole = await reindex(false)
    expect(whole.done).toBe(whole.total)
    expect(await rowsOf(tx, ids)).toEqual(rows)
  }))
