import { eq, inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { topics } from '#db/schema/topics'
import { withRollback } from '#db/testing/test-database'

import { liveArticles } from '../testing/live-article.ts'
import { findTopicFacts } from './find-topic-facts.ts'
import { listTopicLines } from './list-topic-lines.ts'

async function insertTopic(tx: Transaction, articleIds: readonly number[]): Promise<number> {
  const [topic] = await tx
    .insert(topics)
    .values({ kind: 'topic', slug: 'sanzhua', name: '三抓三促', intro: '抓学习' })
    .returning({ id: topics.id })
  const topicId = topic?.id ?? 0
  await tx
    .update(articles)
    .set({ topicId })
    .where(inArray(articles.id, [...articleIds]))
  return topicId
}

it('knows the days, places and newest article of a topic, of live articles only', () =>
  withRollback(async (tx) => {
    const ids = await liveArticles(tx, [
      { headline: '甲', printDate: '2026-03-18' },
      { headline: '乙', printDate: '2026-03-10' },
      { headline: '丙', printDate: '2026-03-12', divisionCode: '620523' },
      { headline: '丁', printDate: '2026-03-19', divisionCode: '620523' },
    ])
    const topicId = await insertTopic(tx, ids)
    await tx
      .update(articles)
      .set({ state: 'withdrawn' })
      .where(eq(articles.id, ids[3] ?? 0))
    const facts = await findTopicFacts(tx, topicId)
    expect(facts.divisions.map(({ name, count }) => [name, count])).toEqual([
      ['庄浪县', 2],
      ['甘谷县', 1],
    ])
    const days = await tx
      .select({ newsOn: articles.newsOn, state: articles.state, headline: articles.id })
      .from(articles)
      .where(inArray(articles.id, ids))
    const live = days.flatMap(({ newsOn, state }) => (state === 'live' && newsOn ? [newsOn] : []))
    expect(facts.span).toEqual({ first: live.toSorted()[0], last: live.toSorted().at(-1) })
    expect(facts.pictured).toBeNull()
    const [line] = (await listTopicLines(tx)).filter(({ id }) => id === topicId)
    expect(line).toMatchObject({
      intro: '抓学习',
      articleCount: 3,
      newest: { newsOn: facts.span?.last },
    })
  }))

it('has nothing to show of a topic without articles', () =>
  withRollback(async (tx) => {
    const topicId = await insertTopic(tx, [])
    expect(await findTopicFacts(tx, topicId)).toEqual({ span: null, divisions: [], pictured: null })
    const [line] = (await listTopicLines(tx)).filter(({ id }) => id === topicId)
    expect(line).toMatchObject({ articleCount: 0, newest: null })
  }))

it('claims no day of an article whose day nobody recorded, only its month', () =>
  withRollback(async (tx) => {
    const [old = 0, dated = 0] = await liveArticles(tx, [
      { headline: '旧版', printDate: null },
      { headline: '新报', printDate: '2026-11-02' },
    ])
    await tx
      .update(articles)
      .set({ newsOn: '2023-03-16', isOldNews: true })
      .where(eq(articles.id, old))
    const topicId = await insertTopic(tx, [old])
    const lineOf = async () => (await listTopicLines(tx)).find(({ id }) => id === topicId)
    expect((await findTopicFacts(tx, topicId)).span).toEqual({ first: '2023-03', last: '2023-03' })
    expect((await lineOf())?.newest).toMatchObject({
      newsOn: '2023-03-16',
      isOldNews: true,
      printDate: null,
      event: null,
    })
    await tx.update(articles).set({ topicId }).where(eq(articles.id, dated))
    const { span } = await findTopicFacts(tx, topicId)
    expect(span?.first).toBe('2023-03')
    expect(span?.last).toMatch(/^2026-\d\d-\d\d$/)
  }))
