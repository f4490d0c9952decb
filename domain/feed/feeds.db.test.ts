import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'
import { withRollback } from '#db/testing/test-database'

import type { ContentEvent } from '../article/content.ts'
import { draftOf, goodContent, NOW, published, setStage, submitted } from '../testing/stage.ts'
import { listCalendarActivities } from './list-calendar-activities.ts'
import { listFeedArticles } from './list-feed-articles.ts'

const EVENT = goodContent().event
const setState = (state: 'withdrawn' | 'removed') => (db: Queryable, articleId: number) =>
  db.update(articles).set({ state }).where(eq(articles.id, articleId))
const withdraw = setState('withdrawn')
const remove = setState('removed')

/** A further edition of a live article, published over the first. */
async function publishAnew(db: Queryable, articleId: number, authorId: number, now: Date) {
  const [article] = await db.select().from(articles).where(eq(articles.id, articleId))
  const [live] = await db
    .select()
    .from(revisions)
    .where(eq(revisions.id, article?.liveRevisionId ?? 0))
  if (!article || !live) throw new Error('There is nothing to write over')
  await db.update(editions).set({ state: 'superseded' }).where(eq(editions.articleId, articleId))
  const [edition] = await db
    .insert(editions)
    .values({
      articleId,
      authorId,
      divisionCode: article.divisionCode,
      kind: 'update',
      state: 'published',
      submitterId: authorId,
      submittedAt: now,
    })
    .returning({ id: editions.id })
  const { content, hash, activityType, characters, summary } = live
  const [revision] = await db
    .insert(revisions)
    .values({
      content,
      hash,
      activityType,
      characters,
      summary,
      authorId,
      number: 1,
      editionId: edition?.id ?? 0,
    })
    .returning({ id: revisions.id })
  await db
    .update(articles)
    .set({ liveRevisionId: revision?.id ?? 0, updatedAt: now })
    .where(eq(articles.id, articleId))
}

describe('the articles of a feed', () => {
  it('are live ones only, with their authors', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const live = await published(tx, stage)
      const gone = await published(tx, stage, goodContent({ headline: '后来撤下的一篇' }))
      await draftOf(tx, stage.author, goodContent({ headline: '草稿' }))
      await submitted(tx, stage.author, goodContent({ headline: '送审' }))
      await withdraw(tx, gone.articleId)
      expect(await listFeedArticles(tx, { limit: 10 })).toMatchObject([
        {
          articleId: live.articleId,
          headline: '县政协召开主席会议',
          authors: ['甲某'],
          divisionName: '庄浪县',
          publishedAt: NOW,
          updatedAt: NOW,
          text: { opening: '本报庄浪讯（通讯员 甲某）', body: goodContent().body, notes: [] },
        },
      ])
    }))

  it('narrow to a division with all below it, to a kind, and to both', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await published(tx, stage)
      const count = async (filter: Partial<Parameters<typeof listFeedArticles>[1]>) =>
        (await listFeedArticles(tx, { limit: 10, ...filter })).length
      expect(await count({ divisionCode: '620800' })).toBe(1)
      expect(await count({ divisionCode: '620500' })).toBe(0)
      expect(await count({ type: 'meeting' })).toBe(1)
      expect(await count({ type: 'lecture' })).toBe(0)
      expect(await count({ type: 'meeting', divisionCode: '620825' })).toBe(1)
      expect(await count({ type: 'meeting', divisionCode: '620826' })).toBe(0)
    }))
})

describe('the activities of a calendar', () => {
  it('are those readers got to see; withdrawn and removed ones stay, cancelled', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const live = await published(tx, stage)
      const gone = await published(tx, stage, goodContent({ headline: '后来撤下的一篇' }))
      const removed = await published(tx, stage, goodContent({ headline: '删去的一篇' }))
      await submitted(tx, stage.author, goodContent({ headline: '送审' }))
      await withdraw(tx, gone.articleId)
      await remove(tx, removed.articleId)
      const listed = await listCalendarActivities(tx, { limit: 10 })
      expect(listed.map(({ articleId, cancelled }) => [articleId, cancelled])).toEqual([
        [removed.articleId, 'withdrawn'],
        [gone.articleId, 'withdrawn'],
        [live.articleId, null],
      ])
      expect(
        await listCalendarActivities(tx, { limit: 10, articleId: live.articleId }),
      ).toHaveLength(1)
      expect(await listCalendarActivities(tx, { limit: 10, type: 'lecture' })).toEqual([])
      expect(await listCalendarActivities(tx, { limit: 10, divisionCode: '620500' })).toEqual([])
    }))

  it('have known days', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const undated: ContentEvent = {
        ...EVENT,
        precision: 'none',
        start: null,
        end: null,
        dateText: '近日',
      }
      const monthly: ContentEvent = {
        ...EVENT,
        precision: 'month',
        start: '2026-03-01',
        end: null,
        dateText: '3月',
      }
      for (const event of [undated, monthly]) await published(tx, stage, goodContent({ event }))
      expect(await listCalendarActivities(tx, { limit: 10 })).toEqual([])
    }))

  it('keep their identity and count up when a further edition is published', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId } = await published(tx, stage)
      const [before] = await listCalendarActivities(tx, { limit: 1 })
      const later = new Date(NOW.getTime() + 60_000)
      await publishAnew(tx, articleId, stage.author.accountId, later)
      const [after] = await listCalendarActivities(tx, { limit: 1 })
      expect(after?.id).toBe(before?.id)
      expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
      expect(after?.changedAt).toEqual(later)
      expect(after?.createdAt).toEqual(NOW)
    }))
})

it('a topic has a feed and a calendar of its own, which keeps what was withdrawn or removed as cancelled', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const kept = await published(tx, stage)
    const gone = await published(tx, stage, goodContent({ headline: '后来撤下的一篇' }))
    const removed = await published(tx, stage, goodContent({ headline: '删去的一篇' }))
    await published(tx, stage, goodContent({ headline: '别处的一篇' }))
    const [topic] = await tx
      .insert(topics)
      .values({ kind: 'topic', slug: 'sanzhua', name: '三抓三促' })
      .returning({ id: topics.id })
    const topicId = topic?.id ?? 0
    await tx
      .update(articles)
      .set({ topicId })
      .where(inArray(articles.id, [kept.articleId, gone.articleId, removed.articleId]))
    await withdraw(tx, gone.articleId)
    await remove(tx, removed.articleId)
    const fed = await listFeedArticles(tx, { topicId, limit: 10 })
    expect(fed.map(({ articleId }) => articleId)).toEqual([kept.articleId])
    const listed = await listCalendarActivities(tx, { topicId, limit: 10 })
    expect(listed.map(({ articleId, cancelled }) => [articleId, cancelled ?? null])).toEqual(
      expect.arrayContaining([
        [kept.articleId, null],
        [gone.articleId, 'withdrawn'],
        [removed.articleId, 'withdrawn'],
      ]),
    )
    expect(listed).toHaveLength(3)
  }))
