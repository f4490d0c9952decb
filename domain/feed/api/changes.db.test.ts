import { describe, expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'
import { parseCursor } from '#lib/cursor'

import { listActivities } from '../../activity/list-activities.ts'
import { removeArticle } from '../../publication/remove-article.ts'
import { restoreArticle } from '../../publication/restore-article.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import {
  as,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
} from '../../testing/stage.ts'
import { findFullArticle } from './find-full-article.ts'
import { findGoneActivity, findGoneArticle } from './find-gone.ts'
import { CHANGE_CURSOR, listChanges } from './list-changes.ts'
import { listApiCorrections } from './list-corrections.ts'
import { changePageSchema, correctionSchema, fullArticleSchema, goneSchema } from './schemas.ts'

const SITE = { name: '试刊', address: 'https://news.example.org' }
const seconds = (count: number) => new Date(NOW.getTime() + count * 1_000)
const ASKED = { since: NOW, after: null, limit: 10, now: seconds(600) }
const WITHDRAWAL = { reason: 'privacy', publicNote: '应当事人要求撤下。' } as const

type Tx = Parameters<Parameters<typeof withRollback>[0]>[0]
type Stage = Awaited<ReturnType<typeof setStage>>

const withdraw = (tx: Tx, stage: Stage, articleId: number, now: Date) =>
  withdrawArticle(as(tx, stage.final, now), { articleId, ...WITHDRAWAL, requestKey: requestKey() })

describe('the date of what an article reports', () => {
  it('is in the article, with its last day', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const event = {
        ...goodContent().event,
        precision: 'range' as const,
        start: '2026-03-16',
        end: '2026-03-18',
        dateText: '3月16日至18日',
      }
      const { articleId } = await published(tx, stage, goodContent({ event }))
      expect(fullArticleSchema.parse(await findFullArticle(tx, SITE, articleId))).toMatchObject({
        event: {
          precision: 'range',
          start: '2026-03-16',
          end: '2026-03-18',
          words: '3月16日至18日',
        },
      })
    }))
})

describe('what changed since a moment', () => {
  it('is each article once, as it is now, the first changed first; of what went its number alone', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const ids: number[] = []
      for (const at of [0, 10, 20]) {
        const content = goodContent({ headline: `第${at}秒的报道` })
        ids.push((await published(tx, stage, content, seconds(at))).articleId)
      }
      const [first = 0, second = 0, third = 0] = ids
      await withdraw(tx, stage, first, seconds(30))
      const content = goodContent({ headline: '改过的标题' })
      await corrected(tx, stage, second, { publicNote: '订正', content, now: seconds(40) })
      const { items, until } = changePageSchema.parse(await listChanges(tx, SITE, ASKED))
      expect(items.map(({ id, state }) => [id, state])).toEqual([
        [third, 'live'],
        [first, 'withdrawn'],
        [second, 'live'],
      ])
      expect(items.map(({ article }) => article?.headline)).toEqual([
        '第20秒的报道',
        undefined,
        '改过的标题',
      ])
      expect(JSON.stringify(items[1])).not.toContain('报道')
      const later = await listChanges(tx, SITE, { ...ASKED, since: seconds(31) })
      expect(later.items.map(({ id }) => id)).toEqual([second])
      expect(until).toBe('2026-03-20T10:05:00+08:00')
    }))

  it('comes page by page, none missing at one instant, and whole up to one moment', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const ids: number[] = []
      for (const number of [1, 2, 3, 4, 5]) {
        const content = goodContent({ headline: `第${number}篇` })
        ids.push((await published(tx, stage, content, NOW)).articleId)
      }
      const seen: number[] = []
      const moments = new Set<string>()
      let after: ReturnType<typeof parseCursor<typeof CHANGE_CURSOR>> = null
      for (let page = 0; page < 3; page += 1) {
        const now = seconds(600 + page)
        const read = await listChanges(tx, SITE, { ...ASKED, after, limit: 2, now })
        seen.push(...read.items.map(({ id }) => id))
        moments.add(read.until)
        after = parseCursor(read.next ?? undefined, CHANGE_CURSOR)
      }
      expect(seen).toEqual(ids)
      expect([...moments]).toEqual(['2026-03-20T10:05:00+08:00'])
      expect(after).toBeNull()
    }))
})

describe('what was withdrawn', () => {
  it('is gone for programs with when and why, and with neither once it is removed', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId } = await published(tx, stage)
      const [activity] = (await listActivities(tx, { limit: 1 })).activities
      const activityId = activity?.id ?? 0
      expect(await findGoneArticle(tx, articleId)).toBeNull()
      await withdraw(tx, stage, articleId, seconds(5))
      const gone = {
        code: 'withdrawn',
        message: '这篇报道已于2026年3月20日撤下，请删去副本',
        withdrawnAt: '2026-03-20T10:00:05+08:00',
        reason: 'privacy',
        note: '应当事人要求撤下。',
      }
      expect(goneSchema.parse(await findGoneArticle(tx, articleId))).toEqual(gone)
      expect((await listActivities(tx, { id: activityId, limit: 1 })).activities).toEqual([])
      expect(await findGoneActivity(tx, activityId)).toMatchObject({ reason: 'privacy' })
      await removeArticle(as(tx, stage.final, seconds(6)), {
        articleId,
        requestKey: requestKey(),
      })
      expect(goneSchema.parse(await findGoneArticle(tx, articleId))).toEqual({
        ...gone,
        reason: null,
        note: null,
      })
    }))

  it('is gone no longer when it is back, and an article nobody published never was', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId } = await published(tx, stage)
      await withdraw(tx, stage, articleId, seconds(5))
      const ctx = as(tx, stage.final, seconds(6))
      await restoreArticle(ctx, { articleId, requestKey: requestKey() })
      expect(await findGoneArticle(tx, articleId)).toBeNull()
      expect(await findGoneArticle(tx, 999_999_999)).toBeNull()
      const { activities } = await listActivities(tx, { limit: 10 })
      const [activity] = activities
      const alone = await listActivities(tx, { id: activity?.id, limit: 10 })
      expect(alone.activities).toEqual([activity])
    }))
})

describe('corrections', () => {
  it('are in the article and in a list by place, page by page, and not of what was withdrawn', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const ids: number[] = []
      for (const number of [1, 2, 3]) {
        const { articleId } = await published(tx, stage, goodContent({ headline: `第${number}篇` }))
        const content = goodContent({ headline: `第${number}篇，改过` })
        const note = { publicNote: `订正第${number}篇`, content, now: seconds(number) }
        await corrected(tx, stage, articleId, note)
        ids.unshift(articleId)
      }
      const [latest = 0, ...others] = ids
      expect(await findFullArticle(tx, SITE, latest)).toMatchObject({
        corrections: [
          {
            kind: 'correction',
            at: '2026-03-20T10:00:03+08:00',
            note: '订正第3篇',
            changes: [{ part: 'headline', before: '第3篇', after: '第3篇，改过' }],
          },
        ],
      })
      const first = await listApiCorrections(tx, SITE, { before: null, limit: 2 })
      const before = first.corrections.at(-1)?.id ?? null
      const second = await listApiCorrections(tx, SITE, { before, limit: 2 })
      const all = [...first.corrections, ...second.corrections]
      expect(all.map((one) => correctionSchema.parse(one).article.id)).toEqual(ids)
      expect([first.hasMore, second.hasMore]).toEqual([true, false])
      const elsewhere = { division: '620500', before: null, limit: 9 }
      expect((await listApiCorrections(tx, SITE, elsewhere)).corrections).toEqual([])
      await withdraw(tx, stage, latest, seconds(9))
      const left = await listApiCorrections(tx, SITE, { before: null, limit: 9 })
      expect(left.corrections.map(({ article }) => article.id)).toEqual(others)
    }))
})
