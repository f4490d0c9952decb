import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articlePins } from '#db/schema/article-pins'
import { outbox } from '#db/schema/outbox'
import { topics } from '#db/schema/topics'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { as, COUNTY, goodContent, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { endDuePins, isAnyPinDue } from './end-due-pins.ts'
import { pinArticle } from './pin-article.ts'
import { restoreArticle } from './restore-article.ts'
import { unpinArticle } from './unpin-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)

const pinsOf = (tx: Transaction, articleId: number) =>
  tx.select().from(articlePins).where(eq(articlePins.articleId, articleId)).orderBy(articlePins.id)

async function lastEvent(tx: Transaction) {
  const [row] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
  return { event: row?.event, payload: row?.payload }
}

async function live(tx: Transaction, topicId: number | null = null) {
  const stage = await setStage(tx)
  const { articleId } = await published(tx, stage, goodContent({ topicId }))
  const pin = (until: Date, actor = stage.final) =>
    pinArticle(as(tx, actor), { articleId, until, requestKey: requestKey() })
  return { stage, articleId, pin }
}

describe('a pin', () => {
  it('lasts until its time and then ends by itself, and reports the pages it was on', () =>
    withRollback(async (tx) => {
      const [topic] = await tx
        .insert(topics)
        .values({ kind: 'topic', slug: 'zhiding-shiyan', name: '置顶试验' })
        .returning({ id: topics.id })
      const topicId = topic?.id ?? 0
      const { articleId, pin, stage } = await live(tx, topicId)
      const change = { articleId, divisionCodes: [COUNTY], topicIds: [topicId] }
      expect(await pin(hours(2))).toEqual(change)
      const { accountId } = stage.final
      expect(await lastEvent(tx)).toEqual({
        event: 'article.pinned',
        payload: { articleId, accountId, until: hours(2).toISOString(), change },
      })
      expect(await isAnyPinDue(tx, hours(1))).toBe(false)
      expect(await endDuePins(tx, hours(1))).toEqual([])
      expect(await isAnyPinDue(tx, hours(2))).toBe(true)
      const reported: number[] = []
      await endDuePins(tx, hours(2), (change) => reported.push(change.articleId))
      expect(reported).toEqual([articleId])
      expect(await lastEvent(tx)).toEqual({
        event: 'article.unpinned',
        payload: { articleId, accountId: null, change },
      })
      expect(await endDuePins(tx, hours(3))).toEqual([])
      expect(await pinsOf(tx, articleId)).toMatchObject([{ endedAt: hours(2), endedBy: null }])
    }))

  it('takes a new time, and keeps who set what', () =>
    withRollback(async (tx) => {
      const { stage, articleId, pin } = await live(tx)
      await pin(hours(2))
      await pin(hours(24 * 30))
      const input = { articleId, requestKey: requestKey() }
      const change = await unpinArticle(as(tx, stage.final), input)
      const { accountId } = stage.final
      expect(await pinsOf(tx, articleId)).toMatchObject([
        { until: hours(2), pinnedBy: accountId, endedBy: accountId },
        { until: hours(24 * 30), endedBy: accountId },
      ])
      const payload = { articleId, accountId, change }
      expect(await lastEvent(tx)).toEqual({ event: 'article.unpinned', payload })
    }))

  it('goes with its article', () =>
    withRollback(async (tx) => {
      const { stage, articleId, pin } = await live(tx)
      await pin(hours(2))
      await withdrawArticle(as(tx, stage.final), {
        articleId,
        reason: 'other',
        publicNote: '撤下。',
        requestKey: requestKey(),
      })
      expect(await pinsOf(tx, articleId)).toMatchObject([{ endedAt: NOW }])
      await expect(pin(hours(2))).rejects.toMatchObject({ code: 'conflict' })
    }))

  it('comes back with its article while its time lasts, unless somebody had taken it off', () =>
    withRollback(async (tx) => {
      const { stage, articleId, pin } = await live(tx)
      const { accountId } = stage.final
      const downAndUp = async (down: Date, up: Date) => {
        await withdrawArticle(as(tx, stage.final, down), {
          articleId,
          reason: 'other',
          publicNote: '撤下。',
          requestKey: requestKey(),
        })
        await restoreArticle(as(tx, stage.final, up), { articleId, requestKey: requestKey() })
      }
      await pin(hours(4))
      await downAndUp(hours(1), hours(2))
      expect(await pinsOf(tx, articleId)).toMatchObject([
        { endedAt: hours(1) },
        { endedAt: null, pinnedBy: accountId, pinnedAt: hours(2), until: hours(4) },
      ])
      await downAndUp(hours(3), hours(5))
      expect((await pinsOf(tx, articleId)).at(-1)).toMatchObject({ endedAt: hours(3) })
      await pin(hours(7))
      await unpinArticle(as(tx, stage.final, hours(5)), { articleId, requestKey: requestKey() })
      await downAndUp(hours(6), hours(6.5))
      expect((await pinsOf(tx, articleId)).at(-1)).toMatchObject({ endedBy: accountId })
    }))

  it('refuses the past, the far future, a sixth one, and everybody but a final editor of the region', () =>
    withRollback(async (tx) => {
      const { stage, pin } = await live(tx)
      await expect(pin(NOW)).rejects.toMatchObject({ issues: { until: [expect.any(String)] } })
      await expect(pin(hours(24 * 31))).rejects.toMatchObject({ code: 'invalid-input' })
      await expect(pin(new Date(Number.NaN))).rejects.toMatchObject({ code: 'invalid-input' })
      const elsewhere = await insertAccount(tx, 'editor3', '620500')
      for (const actor of [stage.author, stage.first, stage.second, elsewhere]) {
        await expect(pin(hours(1), actor)).rejects.toMatchObject({ code: 'forbidden' })
      }
      for (let turn = 0; turn < 5; turn += 1) await (await live(tx)).pin(hours(1))
      await expect(pin(hours(1))).rejects.toMatchObject({
        code: 'limit-reached',
        issues: { until: ['已有 5 篇置顶，先取消一篇再置顶这一篇'] },
      })
    }))
})

it('ends once, however many look at the same moment', async () => {
  const db = racesDatabase()
  const stage = await setStage(db)
  const { articleId } = await published(db, stage)
  const until = hours(1)
  await pinArticle(as(db, stage.final), { articleId, until, requestKey: requestKey() })
  const runs = await Promise.all(Array.from({ length: 6 }, () => endDuePins(db, hours(2))))
  expect(runs.flat().filter((change) => change.articleId === articleId)).toHaveLength(1)
})
