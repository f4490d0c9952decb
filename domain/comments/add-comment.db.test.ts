import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { comments } from '#db/schema/comments'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { bodyFromParagraphs } from '../article/body.ts'
import { claimEdition } from '../review/claims/claim-edition.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import {
  approve,
  as,
  COUNTY,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { addComment } from './add-comment.ts'
import { countOpenComments } from './count-open-comments.ts'
import { listComments } from './list-comments.ts'
import { resolveComment } from './resolve-comment.ts'

const PARAGRAPHS = ['开头说了时间地点和人。', '中间一段说冬灌的渠。', '末了一段说三处闸口。']
const content = goodContent({ body: bodyFromParagraphs(PARAGRAPHS) })

async function say(
  db: Queryable,
  actor: Actor,
  editionId: number,
  given: { text?: string; block?: number | null; parentId?: number | null } = {},
) {
  const { current } = await getReviewEdition(db, { actor, editionId, now: NOW })
  const { text = '请补一句。', block = 1, parentId = null } = given
  return addComment(as(db, actor), {
    editionId,
    revisionId: current.id,
    block,
    parentId,
    text,
    requestKey: requestKey(),
  })
}

async function read(db: Queryable, actor: Actor, editionId: number) {
  const { edition, current } = await getReviewEdition(db, { actor, editionId, now: NOW })
  return listComments(db, { actor, edition, body: current.content.body })
}

async function rewrite(db: Queryable, editor: Actor, editionId: number, paragraphs: string[]) {
  await claimEdition(as(db, editor), { editionId })
  const { edition } = await getReviewEdition(db, { actor: editor, editionId, now: NOW })
  await saveDraft(as(db, editor), {
    editionId,
    lockVersion: edition.lockVersion,
    content: { ...content, body: bodyFromParagraphs(paragraphs) },
  })
}

describe('a remark', () => {
  it('stays with its paragraph when others are edited, moved or reworded, and says when it is gone', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId } = await submitted(tx, author, content)
      await say(tx, first, editionId)
      expect(await read(tx, author, editionId)).toMatchObject([{ block: 1, gone: null }])
      const [head = '', middle = '', end = ''] = PARAGRAPHS
      await rewrite(tx, first, editionId, ['新加的导语，别处没有。', head, middle, end])
      expect(await read(tx, author, editionId)).toMatchObject([{ block: 2 }])
      await rewrite(tx, first, editionId, [`${middle}又补一句。`, '全部重写过的开头。', end])
      expect(await read(tx, author, editionId)).toMatchObject([{ block: 0 }])
      await rewrite(tx, first, editionId, [head, end])
      expect(await read(tx, author, editionId)).toMatchObject([{ block: null, gone: middle }])
    }))

  it('is answered and settled; takes no answers afterwards', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId } = await submitted(tx, author, content)
      const { commentId } = await say(tx, first, editionId)
      await say(tx, author, editionId, { parentId: commentId, text: '已补在第二句。' })
      expect(await countOpenComments(tx, { editionId })).toBe(1)
      const [open] = await read(tx, author, editionId)
      expect(open).toMatchObject({ canAnswer: true, canResolve: false })
      expect(open?.answers).toMatchObject([{ mine: true, text: '已补在第二句。' }])
      await resolveComment(as(tx, first), { editionId, commentId })
      expect(await countOpenComments(tx, { editionId })).toBe(0)
      const [settled] = await read(tx, author, editionId)
      expect(settled).toMatchObject({
        resolved: { name: first.displayName },
        canAnswer: false,
      })
      await expect(say(tx, author, editionId, { parentId: commentId })).rejects.toMatchObject({
        code: 'conflict',
      })
    }))

  it('notifies whom it names and whom it answers, each once, and never its writer', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      const stranger = await insertAccount(tx, 'editor1', '620500')
      const { editionId } = await submitted(tx, author, content)
      const names = [author, second, stranger, first].map(({ displayName }) => `@${displayName}`)
      const { commentId } = await say(tx, first, editionId, { text: `请看 ${names.join(' ')}` })
      await say(tx, author, editionId, {
        parentId: commentId,
        text: `好的 @${second.displayName}`,
      })
      const events = await tx
        .select({ event: outbox.event, payload: outbox.payload })
        .from(outbox)
        .where(eq(outbox.event, 'comment.mentioned'))
        .orderBy(asc(outbox.id))
      expect(events.map(({ payload }) => new Set(payload['accountIds'] as number[]))).toEqual([
        new Set([author.accountId, second.accountId]),
        new Set([second.accountId]),
      ])
      const [answered] = await tx
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(eq(outbox.event, 'comment.answered'))
      expect(answered?.payload).toMatchObject({ accountIds: [first.accountId], editionId })
    }))

  it('is written once by a double click', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId, revisionId } = await submitted(tx, author, content)
      const click = { editionId, revisionId, block: 0, text: '核对', requestKey: requestKey() }
      const one = await addComment(as(tx, first), click)
      expect(await addComment(as(tx, first), click)).toEqual(one)
      expect(await read(tx, first, editionId)).toHaveLength(1)
    }))

  it('refuses who may not read, what is empty or too long, a place that is none, and what is done with', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { author, first } = stage
      const { editionId, revisionId } = await submitted(tx, author, content)
      const by = (actor: Actor, given: object = {}) =>
        addComment(as(tx, actor), {
          editionId,
          revisionId,
          block: 0,
          text: '核对',
          requestKey: requestKey(),
          ...given,
        })
      for (const role of ['editor1', 'correspondent', 'admin', 'auditor'] as const) {
        const stranger = await insertAccount(tx, role, '620500')
        await expect(by(stranger)).rejects.toMatchObject({ code: 'not-found' })
      }
      await expect(by(first, { text: ' ' })).rejects.toMatchObject({
        issues: { text: [expect.any(String)] },
      })
      await expect(by(first, { text: '长'.repeat(1_001) })).rejects.toMatchObject({
        issues: { text: [expect.any(String)] },
      })
      await expect(by(first, { block: 9 })).rejects.toMatchObject({ code: 'not-found' })
      await expect(by(first, { revisionId: revisionId + 1_000_000 })).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(by(first, { parentId: 999_999_999 })).rejects.toMatchObject({
        code: 'not-found',
      })
      const done = await published(tx, stage, content)
      await expect(say(tx, first, done.editionId)).rejects.toMatchObject({ code: 'forbidden' })
      await approve(tx, first, editionId)
    }))

  it('cannot be changed or taken back by the application', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId } = await submitted(tx, author, content)
      const { commentId } = await say(tx, first, editionId)
      await expect(
        tx.transaction((inner) =>
          inner.update(comments).set({ text: '别的' }).where(eq(comments.id, commentId)),
        ),
      ).rejects.toThrow()
      expect(author.divisionCode).toBe(COUNTY)
    }))
})

it('settles a remark once, however many say so at the same moment', async () => {
  const db = racesDatabase()
  const { author, first } = await setStage(db)
  const { editionId } = await submitted(db, author, content)
  const { commentId } = await say(db, first, editionId)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => resolveComment(as(db, first), { editionId, commentId })),
  )
  expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true)
  const rows = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.editionId, editionId)))
  expect(rows).toHaveLength(1)
})
