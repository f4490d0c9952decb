import { desc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Database, Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { transitions } from '#db/schema/transitions'
import { topics } from '#db/schema/topics'
import { withRollback } from '#db/testing/test-database'

import { createDraft } from '../article/create-draft.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import {
  approve,
  approved,
  as,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { isAnyDue, publishDue } from './publish-due.ts'
import { schedule } from '../testing/before-final.ts'

const DUE = new Date(NOW.getTime() + 7_200_000)

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
