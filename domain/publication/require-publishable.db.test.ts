import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Database, Queryable, Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { transitions } from '#db/schema/transitions'
import { topics } from '#db/schema/topics'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { bodyFromParagraphs } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { createDraft } from '../article/create-draft.ts'
import { changeWatchedTerm } from '../watched-term/change-watched-term.ts'
import { bypassWatchedTerm } from '../review/bypasses/bypass-watched-term.ts'
import { claimEdition } from '../review/claims/claim-edition.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { saveInReview } from '../review/drafts/save-in-review.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import {
  approve,
  approved,
  as,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
  type Stage,
} from '../testing/stage.ts'
import { isAnyDue, publishDue } from './publish-due.ts'
import { publishEdition } from './publish-edition.ts'
import { scheduleEdition } from './schedule-edition.ts'

const IDENTITY = '11010519491231002X'
const LATER = new Date(NOW.getTime() + 3_600_000)
const DUE = new Date(NOW.getTime() + 7_200_000)

/** An edition before its last review, and what the final editor makes of its text. */
async function beforeFinal(db: Queryable, stage: Stage, given: Partial<Content>) {
  const { editionId } = await submitted(db, stage.author)
  await approve(db, stage.first, editionId)
  await approve(db, stage.second, editionId)
  const { edition } = await getReviewEdition(db, { actor: stage.final, editionId, now: NOW })
  const { lockVersion } = edition
  await saveInReview(as(db, stage.final), { editionId, lockVersion, content: goodContent(given) })
  return editionId
}

const watch = (db: Queryable, term = '主席会议') =>
  db.insert(watchedTerms).values({ term, replacement: null, explanation: '', kind: 'sensitive' })

const bypass = (db: Queryable, actor: Actor, editionId: number, term = '主席会议') =>
  bypassWatchedTerm(as(db, actor), {
    editionId,
    term,
    reason: '会议的名称',
    requestKey: requestKey(),
  })

async function schedule(db: Queryable, stage: Stage, editionId: number) {
  const { edition } = await getReviewEdition(db, { actor: stage.final, editionId, now: NOW })
  const { lockVersion } = edition
  const click = { editionId, lockVersion, requestKey: requestKey() }
  return scheduleEdition(as(db, stage.final), { ...click, publishAt: LATER })
}

describe('the last approval', () => {
  const cases: [string, Partial<Content>, string, string][] = [
    ['an emptied headline', { headline: '' }, 'headline', '标题：请写主题（标题）'],
    ['a headline nobody sees', { headline: '\u200b' }, 'headline', '标题：'],
    ['an emptied byline', { credits: [] }, 'credits', '署名：请写署名，至少一人'],
    [
      'an identity number',
      { body: bodyFromParagraphs([`会议学习了有关文件，安排了近期的几项工作，${IDENTITY}。`]) },
      'body',
      '正文：里面有手机号码或身份证号码',
    ],
    [
      'a telephone number beside the date',
      { event: { ...goodContent().event, dateText: '3月16日 13800138000' } },
      'event.dateText',
      '日期：里面有手机号码',
    ],
    [
      'a telephone number that is parted by what nobody sees',
      { dateline: '本报庄浪讯 138\u200b0013\u20608000' },
      'dateline',
      '电头：',
    ],
    [
      'a day without a year',
      { event: { ...goodContent().event, start: '--03-16' } },
      'event.start',
      '日期：请补上活动的年份',
    ],
  ]
  it.each(cases)(
    'refuses %s, names the field and keeps what was written',
    (_, given, field, sentence) =>
      withRollback(async (tx) => {
        const stage = await setStage(tx)
        const editionId = await beforeFinal(tx, stage, given)
        const review = await getReviewEdition(tx, { actor: stage.final, editionId, now: NOW })
        expect(review.held).toContain(sentence)
        await expect(approve(tx, stage.final, editionId)).rejects.toMatchObject({
          code: 'invalid-input',
          message: review.held,
          issues: { [field]: [expect.any(String)] },
        })
        const after = await getReviewEdition(tx, { actor: stage.final, editionId, now: NOW })
        expect(after.edition.state).toBe('review3')
        expect(after.current.content).toMatchObject(
          given.headline === '\u200b' ? { headline: '\u200b' } : given,
        )
      }),
  )
})

describe('a sensitive term that came to the list later', () => {
  it('is asked about at the schedule and at the publication, and a final editor may let it through', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId, lockVersion } = await approved(tx, stage)
      await watch(tx)
      const click = { editionId, lockVersion, requestKey: requestKey() }
      const held = { code: 'invalid-input', issues: { words: [expect.any(String)] } }
      await expect(schedule(tx, stage, editionId)).rejects.toMatchObject(held)
      await expect(publishEdition(as(tx, stage.final), click)).rejects.toMatchObject(held)
      await expect(bypass(tx, stage.second, editionId)).rejects.toMatchObject({ code: 'forbidden' })
      await bypass(tx, stage.final, editionId)
      const published = await publishEdition(as(tx, stage.final), {
        ...click,
        requestKey: requestKey(),
      })
      expect(published.state).toBe('published')
    }))

  it('sends an edition that is due back to approved, notifies its people, and does not hold up the others', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const held = await approved(tx, stage)
      await schedule(tx, stage, held.editionId)
      const { editionId: otherId } = await submitted(
        tx,
        stage.author,
        goodContent({ headline: '县政协开展调研' }),
      )
      for (const one of [stage.first, stage.second]) await approve(tx, one, otherId)
      await approve(tx, stage.final, otherId, NOW, true)
      await schedule(tx, stage, otherId)
      await watch(tx)
      const changes = await publishDue(tx, DUE)
      expect(changes.map(({ articleId }) => articleId)).not.toContain(held.articleId)
      const states = await tx
        .select({ id: editions.id, state: editions.state })
        .from(editions)
        .where(eq(editions.divisionCode, '620825'))
      expect(states).toContainEqual({ id: held.editionId, state: 'approved' })
      expect(states).toContainEqual({ id: otherId, state: 'published' })
      const events = await tx
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(eq(outbox.event, 'edition.unscheduled'))
      // The rule for this event notifies its authors and the final editors.
      const payload = { editionId: held.editionId, accountId: null, to: 'approved' }
      expect(events).toMatchObject([
        { payload: { ...payload, reason: expect.stringContaining('“主席会议”') } },
      ])
    }))

  it('is asked about again when the entry of the list became another', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await watch(tx)
      const { editionId } = await submitted(tx, stage.author)
      await claimEdition(as(tx, stage.first), { editionId })
      await bypass(tx, stage.first, editionId)
      await approve(tx, stage.first, editionId)
      const admin = await insertAccount(tx, 'admin', '620000')
      const [row] = await tx
        .select({ id: watchedTerms.id })
        .from(watchedTerms)
        .where(eq(watchedTerms.term, '主席会议'))
      const values = { term: '主席会议', replacement: null, explanation: '' }
      const change = (kind: string) =>
        changeWatchedTerm(as(tx, admin), {
          termId: row?.id ?? 0,
          seen: {},
          values: { ...values, kind },
        })
      await change('mistake')
      await change('sensitive')
      const review = await getReviewEdition(tx, { actor: stage.second, editionId, now: NOW })
      expect(review.openTerms).toEqual(['主席会议'])
      await claimEdition(as(tx, stage.second), { editionId })
      await bypass(tx, stage.second, editionId)
      const { bypasses } = await getReviewEdition(tx, { actor: stage.final, editionId, now: NOW })
      expect(bypasses).toMatchObject([{ term: '主席会议', name: stage.second.displayName }])
      expect(await approve(tx, stage.second, editionId)).toMatchObject({ state: 'review3' })
    }))
})

describe('what the site does not have', () => {
  it.each([
    ['topicId', { topicId: 999_999 }],
    ['divisionCode', { divisionCode: '620899' }],
  ])('is refused at the save: %s', (field, given) =>
    withRollback(async (tx) => {
      const { first, author } = await setStage(tx)
      const wide = {
        ...author,
        grants: first.grants.map((one) => ({ ...one, role: 'correspondent' as const })),
      }
      const refused = { code: 'invalid-input', issues: { [field]: [expect.any(String)] } }
      const ctx = as(tx, wide)
      await expect(
        createDraft(ctx, { content: goodContent(given), requestKey: requestKey() }),
      ).rejects.toMatchObject(refused)
      const draft = await createDraft(ctx, { content: goodContent(), requestKey: requestKey() })
      await expect(
        saveDraft(ctx, {
          editionId: draft.editionId,
          lockVersion: draft.lockVersion,
          content: goodContent(given),
        }),
      ).rejects.toMatchObject(refused)
    }),
  )

  it('is refused at the approval when it went away in between', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const [topic] = await tx
        .insert(topics)
        .values({ kind: 'topic', slug: 'for-a-while', name: '一阵子' })
        .returning({ id: topics.id })
      const topicId = topic?.id ?? 0
      const { editionId } = await submitted(tx, stage.author, goodContent({ topicId }))
      await tx.delete(topics).where(eq(topics.id, topicId))
      await expect(approve(tx, stage.first, editionId)).rejects.toMatchObject({
        issues: { topicId: ['没有这个专题专栏了，请重新选择'] },
      })
    }))
})

/** The database, but that the first publication of an edition meets an error. */
function breaksOnce(tx: Transaction, error: Error): Database {
  let broken = false
  const breaking = (inner: Transaction) =>
    new Proxy(inner, {
      get(target, name) {
        if (name !== 'transaction' || broken) return Reflect.get(target, name) as unknown
        return async () => {
          broken = true
          throw error
        }
      },
    })
  return new Proxy(tx as unknown as Database, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name) as unknown
      return async (work: (inner: Transaction) => Promise<unknown>) =>
        target.transaction((inner) => work(breaking(inner)))
    },
  })
}

it('takes an edition off the calendar that an unexpected error keeps from readers, and goes on', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await approved(tx, stage)
    await schedule(tx, stage, editionId)
    const { editionId: otherId } = await submitted(
      tx,
      stage.author,
      goodContent({ headline: '县政协开展调研' }),
    )
    for (const one of [stage.first, stage.second]) await approve(tx, one, otherId)
    await approve(tx, stage.final, otherId, NOW, true)
    await schedule(tx, stage, otherId)
    await expect(
      publishDue(breaksOnce(tx, new TypeError('nobody foresaw this')), DUE),
    ).rejects.toThrow('1 editions not published')
    const [held] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(held?.state).toBe('approved')
    const [last] = await tx
      .select()
      .from(transitions)
      .where(eq(transitions.editionId, editionId))
      .orderBy(desc(transitions.id))
      .limit(1)
    expect(last).toMatchObject({ move: 'unschedule', reason: expect.stringContaining('出了错') })
    const [other] = await tx.select().from(editions).where(eq(editions.id, otherId))
    expect(other?.state).toBe('published')
    const events = await tx.select({ event: outbox.event }).from(outbox)
    expect(events).toContainEqual({ event: 'edition.unscheduled' })
    expect(await publishDue(tx, DUE)).toEqual([])
  }))

it.each([
  // A deadlock passes; a value that a column does not take comes again.
  ['40P01', 'scheduled', 1],
  ['22001', 'approved', 0],
] as const)(
  'leaves an edition on the calendar only while the next try may do better: %s',
  (code, state, published) =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId } = await approved(tx, stage)
      await schedule(tx, stage, editionId)
      expect(await isAnyDue(tx, NOW)).toBe(false)
      expect(await isAnyDue(tx, DUE)).toBe(true)
      const error = Object.assign(new Error('The statement failed'), { code })
      await expect(publishDue(breaksOnce(tx, error), DUE)).rejects.toBeInstanceOf(AggregateError)
      const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
      expect(row?.state).toBe(state)
      expect(await publishDue(tx, DUE)).toHaveLength(published)
    }),
)
