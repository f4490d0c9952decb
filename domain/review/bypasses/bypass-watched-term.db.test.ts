import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { bypasses } from '#db/schema/bypasses'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { forcePublish } from '../../publication/force-publish.ts'
import {
  approve,
  as,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { listHistory } from '../history/list-history.ts'
import { getSignOffSheet } from '../sheet/get-sign-off-sheet.ts'
import { bypassWatchedTerm } from './bypass-watched-term.ts'
import { listBypasses } from './list-bypasses.ts'

const content = goodContent({ headline: '县政协开会说到某敏词' })

const watch = (db: Queryable, term = '某敏词', kind: 'sensitive' | 'mistake' = 'sensitive') =>
  db
    .insert(watchedTerms)
    .values({ term, replacement: null, explanation: '', kind })
    .onConflictDoNothing()

const letThrough = (db: Queryable, actor: Actor, editionId: number, given: object = {}) =>
  bypassWatchedTerm(as(db, actor), {
    editionId,
    term: '某敏词',
    reason: '引文原话',
    requestKey: requestKey(),
    ...given,
  })

describe('letting a watched term through', () => {
  it('keeps who, when and why, for everybody who reads the edition and for nobody else', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      await watch(tx)
      const { editionId } = await submitted(tx, author, content)
      await claimEdition(as(tx, first), { editionId })
      await letThrough(tx, first, editionId, { reason: ' 引文原话 ' })
      const kept = { term: '某敏词', reason: '引文原话', name: first.displayName, at: NOW }
      for (const actor of [author, first, second]) {
        expect(await listBypasses(tx, { actor, editionId })).toEqual([kept])
      }
      const stranger = await insertAccount(tx, 'editor1', '620500')
      expect(await listBypasses(tx, { actor: stranger, editionId })).toEqual([])
      const history = await listHistory(tx, { editionIds: [editionId] })
      expect(history.at(-1)).toMatchObject({ move: 'bypass', ...kept })
    }))

  it('is for an editor of the level, whom it makes the claimant; for the author only in a draft and of no sensitive term', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      await watch(tx, '某错词', 'mistake')
      await watch(tx)
      const draft = await draftOf(tx, author, content)
      await letThrough(tx, author, draft.editionId, { term: '某错词' })
      await expect(letThrough(tx, author, draft.editionId)).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringContaining('作者不能自己放行'),
      })
      const { editionId } = await submitted(tx, author, content)
      await expect(letThrough(tx, author, editionId)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(letThrough(tx, second, editionId)).rejects.toMatchObject({ code: 'forbidden' })
      const rival = await insertAccount(tx, 'editor1', '620800')
      await letThrough(tx, first, editionId)
      const review = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      expect(review.edition.claimantId).toBe(first.accountId)
      await expect(letThrough(tx, rival, editionId)).rejects.toMatchObject({ code: 'conflict' })
    }))

  it('refuses strangers, no reason or too long a one, a term nobody watches, and a second time', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { author } = stage
      await watch(tx, '某敏词', 'mistake')
      const { editionId } = await draftOf(tx, author, content)
      for (const role of ['editor1', 'correspondent', 'admin', 'auditor'] as const) {
        const stranger = await insertAccount(tx, role, '620500')
        await expect(letThrough(tx, stranger, editionId)).rejects.toMatchObject({
          code: 'not-found',
        })
      }
      for (const reason of [' ', '长'.repeat(201)]) {
        await expect(letThrough(tx, author, editionId, { reason })).rejects.toMatchObject({
          issues: { reason: [expect.any(String)] },
        })
      }
      await expect(letThrough(tx, author, editionId, { term: '别的词' })).rejects.toMatchObject({
        code: 'not-found',
      })
      await letThrough(tx, author, editionId)
      await expect(letThrough(tx, author, editionId)).rejects.toMatchObject({ code: 'conflict' })
      const done = await published(tx, stage)
      await expect(letThrough(tx, author, done.editionId)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }))

  it('runs a double click once, and cannot be changed or taken back by the application', () =>
    withRollback(async (tx) => {
      const { author } = await setStage(tx)
      await watch(tx, '某敏词', 'mistake')
      const { editionId } = await draftOf(tx, author, content)
      const click = { requestKey: requestKey() }
      const one = await letThrough(tx, author, editionId, click)
      expect(await letThrough(tx, author, editionId, click)).toEqual(one)
      await expect(
        tx.transaction((inner) => inner.delete(bypasses).where(eq(bypasses.id, one.bypassId))),
      ).rejects.toThrow()
    }))
})

describe('a sensitive term that is open', () => {
  it('keeps an edition from every approval, with the same sentence before the click and after it', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await watch(tx)
      const { editionId } = await submitted(tx, stage.author, content)
      const held = { code: 'invalid-input', message: expect.stringContaining('“某敏词”') }
      await expect(approve(tx, stage.first, editionId)).rejects.toMatchObject(held)
      const { openTerms } = await getReviewEdition(tx, { actor: stage.first, editionId, now: NOW })
      expect(openTerms).toEqual(['某敏词'])
      await claimEdition(as(tx, stage.first), { editionId })
      await letThrough(tx, stage.first, editionId)
      expect(await approve(tx, stage.first, editionId)).toMatchObject({ state: 'review2' })
      await watch(tx, '政协开会')
      await expect(approve(tx, stage.second, editionId)).rejects.toMatchObject(
        expect.objectContaining({ message: expect.stringContaining('“政协开会”') }),
      )
      await claimEdition(as(tx, stage.second), { editionId })
      await letThrough(tx, stage.second, editionId, { term: '政协开会' })
      await approve(tx, stage.second, editionId)
      await approve(tx, stage.final, editionId)
      const sheet = await getSignOffSheet(tx, { actor: stage.author, editionId, now: NOW })
      expect(sheet.bypasses.map(({ term, name }) => [term, name])).toEqual([
        ['某敏词', stage.first.displayName],
        ['政协开会', stage.second.displayName],
      ])
    }))

  it('is a hint only when it is a common mistake', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      await watch(tx, '某敏词', 'mistake')
      const { editionId } = await submitted(tx, author, content)
      expect(await approve(tx, first, editionId)).toMatchObject({ state: 'review2' })
    }))

  it('does not keep an edition from being forced, and is named beside the reason', () =>
    withRollback(async (tx) => {
      const { author, first, final } = await setStage(tx)
      const { editionId } = await submitted(tx, author, content)
      const { lockVersion } = await approve(tx, first, editionId)
      await watch(tx)
      await forcePublish(as(tx, final), {
        editionId,
        lockVersion,
        reason: '汛情通报',
        requestKey: requestKey(),
      })
      const sheet = await getSignOffSheet(tx, { actor: author, editionId, now: NOW })
      expect(sheet.forced?.reason).toBe('汛情通报（没有放行的敏感词：“某敏词”）')
    }))
})

it('is let through once, however many do so at the same moment', async () => {
  const db = racesDatabase()
  const { author } = await setStage(db)
  const term = `敏${requestKey().slice(0, 20)}`
  await watch(db, term, 'mistake')
  const { editionId } = await draftOf(db, author, content)
  const ended = await Promise.allSettled(
    Array.from({ length: 6 }, () => letThrough(db, author, editionId, { term })),
  )
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const rows = await db.select().from(bypasses).where(eq(bypasses.editionId, editionId))
  expect(rows).toHaveLength(1)
})
