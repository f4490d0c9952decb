import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { closeAccount } from '../account/close-account.ts'
import { answerInvitation } from '../co-authors/answer-invitation.ts'
import { inviteCoAuthor } from '../co-authors/invite-co-author.ts'
import { acceptCorrection } from '../corrections/accept-correction.ts'
import { askCorrection } from '../corrections/ask-correction.ts'
import { declineCorrection } from '../corrections/decline-correction.ts'
import { scheduleEdition } from '../publication/schedule-edition.ts'
import { unscheduleEdition } from '../publication/unschedule-edition.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { handOverEdition } from '../review/drafts/hand-over-edition.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import {
  approve,
  approved,
  as,
  corrected,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { listNotices } from './list-notices.ts'

const LATER = new Date(NOW.getTime() + 60_000)

async function heardBy(db: Queryable, { accountId }: Actor) {
  const rows = await db
    .select({ kind: notices.kind, text: notices.text, read: notices.readAt })
    .from(notices)
    .where(eq(notices.accountId, accountId))
    .orderBy(asc(notices.id))
  return rows.map(({ kind, read }) => (read ? `${kind} (settled)` : kind))
}

describe('delivering', () => {
  it('calls each level in its turn and takes the call back when the edition moves on', () =>
    withRollback(async (tx) => {
      const { author, first, second, final } = await setStage(tx)
      const elsewhere = await insertAccount(tx, 'editor1', '620500')
      const { editionId } = await submitted(tx, author)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, first)).toEqual(['waiting'])
      expect(await heardBy(tx, elsewhere)).toEqual([])
      await approve(tx, first, editionId)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, first)).toEqual(['waiting (settled)'])
      expect(await heardBy(tx, second)).toEqual(['waiting'])
      expect(await heardBy(tx, author)).toEqual(['progress'])
      expect(await heardBy(tx, final)).toEqual([])
    }))

  it('notifies the author and the earlier levels why an edition came back, and not who sent it back', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      const { editionId } = await submitted(tx, author)
      const { lockVersion } = await approve(tx, first, editionId)
      const reason = '请补图注'
      await returnEdition(as(tx, second), {
        editionId,
        lockVersion,
        reason,
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      const [notice] = await tx
        .select()
        .from(notices)
        .where(and(eq(notices.accountId, author.accountId), eq(notices.kind, 'returned')))
      expect(notice).toMatchObject({
        text: `${second.displayName}：${reason}`,
        path: `/desk/${editionId}`,
        createdAt: NOW,
      })
      expect(await heardBy(tx, first)).toEqual(['progress'])
      // Nothing waited any more when the approval was delivered.
      expect(await heardBy(tx, second)).toEqual([])
    }))

  it('calls who keeps the account of a writer that is closed, until what came back is handed over', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      const admin = await insertAccount(tx, 'admin', COUNTY)
      const heir = await insertAccount(tx, 'correspondent', COUNTY)
      const elsewhere = await insertAccount(tx, 'admin', '620500')
      const { editionId } = await submitted(tx, author)
      const { lockVersion } = await approve(tx, first, editionId)
      await closeAccount(as(tx, admin), author)
      const key = { editionId, requestKey: requestKey() }
      const back = { ...key, lockVersion, reason: '请补图注' }
      const returned = await returnEdition(as(tx, second), back)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, author)).toEqual([])
      for (const keeper of [first, admin]) {
        expect(await heardBy(tx, keeper)).toEqual(['request'])
        const { rows: shown } = await listNotices(tx, { actor: keeper })
        expect(shown).toMatchObject([{ path: `/admin/accounts/${author.accountId}#left` }])
      }
      expect(await heardBy(tx, elsewhere)).toEqual([])
      await handOverEdition(as(tx, admin), {
        editionId,
        lockVersion: returned.lockVersion,
        accountId: heir.accountId,
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, first)).toEqual(['request (settled)'])
      expect(await heardBy(tx, heir)).toEqual(['request'])
    }))

  it('calls nobody to hand over what a co-author still writes', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const admin = await insertAccount(tx, 'admin', COUNTY)
      const colleague = await insertAccount(tx, 'correspondent', COUNTY)
      const draft = await draftOf(tx, author)
      const { editionId } = draft
      const { accountId } = colleague
      await inviteCoAuthor(as(tx, author), { editionId, accountId, requestKey: requestKey() })
      const yes = { editionId, accept: true, credit: false, requestKey: requestKey() }
      await answerInvitation(as(tx, colleague), yes)
      const sent = await submitEdition(as(tx, author), { ...draft, requestKey: requestKey() })
      await closeAccount(as(tx, admin), author)
      const back = { ...sent, reason: '请补图注', requestKey: requestKey() }
      await returnEdition(as(tx, first), back)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, admin)).toEqual([])
      expect((await heardBy(tx, colleague)).at(-1)).toBe('returned')
    }))

  it('calls the final editor for what is held, and notifies the author of a publication once', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const other = await insertAccount(tx, 'editor3', '620000')
      await approved(tx, stage)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, other)).toEqual(['held'])
      const { articleId } = await published(tx, stage)
      await deliverOutbox(tx, NOW)
      expect((await heardBy(tx, stage.author)).slice(-3)).toEqual([
        'progress',
        'progress',
        'published',
      ])
      await withdrawArticle(as(tx, stage.final), {
        articleId,
        reason: 'privacy',
        publicNote: '应当事人要求撤下。',
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      expect((await heardBy(tx, stage.author)).at(-1)).toBe('withdrawn')
      expect((await heardBy(tx, stage.second)).at(-1)).toBe('withdrawn')
    }))

  it('notifies whose text was corrected, co-authors too, where to see it, and of its withdrawal later', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { author, final } = stage
      const colleague = await insertAccount(tx, 'correspondent', COUNTY)
      const draft = await draftOf(tx, author)
      const { editionId } = draft
      const { accountId } = colleague
      await inviteCoAuthor(as(tx, author), { editionId, accountId, requestKey: requestKey() })
      const yes = { editionId, accept: true, credit: false, requestKey: requestKey() }
      await answerInvitation(as(tx, colleague), yes)
      await submitEdition(as(tx, author), { ...draft, requestKey: requestKey() })
      for (const editor of [stage.first, stage.second, final]) await approve(tx, editor, editionId)
      const publicNote = '会议是第十九次，现予更正。'
      await deliverOutbox(tx, NOW)
      await tx.delete(notices)
      const content = goodContent({ headline: '县政协召开第十九次主席会议' })
      await corrected(tx, stage, draft.articleId, { publicNote, content })
      await deliverOutbox(tx, NOW)
      const notified = await tx.select().from(notices).where(eq(notices.kind, 'corrected'))
      expect(new Set(notified.map((notice) => notice.accountId))).toEqual(
        new Set([author.accountId, accountId]),
      )
      expect(notified[0]).toMatchObject({
        title: '已更正：《县政协召开第十九次主席会议》',
        text: expect.stringContaining(publicNote),
        path: `/desk/${editionId}`,
      })
      for (const writer of [author, colleague]) {
        const { rows } = await listNotices(tx, { actor: writer })
        expect(rows.map(({ kind }) => kind)).toEqual(['corrected'])
      }
      await withdrawArticle(as(tx, final), {
        articleId: draft.articleId,
        reason: 'privacy',
        publicNote: '应当事人要求撤下。',
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      for (const writer of [author, colleague]) {
        expect(await heardBy(tx, writer)).toEqual(['corrected', 'withdrawn'])
      }
    }))

  it('takes back the call to answer a request for a correction once it is answered, and no other', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { author, second, final } = stage
      const ask = async () => {
        const { articleId } = await published(tx, stage)
        const input = { articleId, words: '次数写错了。', requestKey: requestKey() }
        return askCorrection(as(tx, author), input)
      }
      const [{ requestId }, other] = [await ask(), await ask()]
      await deliverOutbox(tx, NOW)
      await tx.delete(notices).where(ne(notices.kind, 'request'))
      const reason = '原文无误'
      await declineCorrection(as(tx, final), { requestId, reason, requestKey: requestKey() })
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, second)).toEqual(['request (settled)', 'request'])
      const answer = { requestId: other.requestId, publicNote: '订正。', requestKey: requestKey() }
      await acceptCorrection(as(tx, final), answer)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, second)).toEqual(['request (settled)', 'request (settled)'])
      expect(await heardBy(tx, author)).toEqual(['progress', 'progress'])
    }))

  it('reports moves of the calendar in a row once, with the last time, and none that is over', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId, lockVersion } = await approved(tx, stage)
      await deliverOutbox(tx, NOW)
      const before = (await heardBy(tx, stage.author)).length
      const setTo = (hours: number, seen: number, minute: number) =>
        scheduleEdition(as(tx, stage.final, new Date(NOW.getTime() + minute * 60_000)), {
          editionId,
          lockVersion: seen,
          publishAt: new Date(NOW.getTime() + hours * 3_600_000),
          requestKey: requestKey(),
        })
      const texts = async () => {
        const rows = await tx
          .select({ title: notices.title, text: notices.text })
          .from(notices)
          .where(eq(notices.accountId, stage.author.accountId))
          .orderBy(asc(notices.id))
        return rows.slice(before)
      }
      await setTo(2, lockVersion, 0)
      await deliverOutbox(tx, NOW)
      await setTo(3, lockVersion + 1, 1)
      await setTo(4, lockVersion + 2, 2)
      await deliverOutbox(tx, NOW)
      const moved = { title: expect.stringContaining('改了发布时间') }
      expect(await texts()).toEqual([{ ...moved, text: '改到 2026年3月20日 14:00 发布' }])
      await setTo(5, lockVersion + 3, 30)
      await unscheduleEdition(as(tx, stage.final, new Date(NOW.getTime() + 31 * 60_000)), {
        editionId,
        lockVersion: lockVersion + 4,
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      expect((await texts()).map(({ title }) => title.split('：')[0])).toEqual([
        '改了发布时间',
        '取消排期',
      ])
    }))

  it('takes back an invitation to write together once it is answered', () =>
    withRollback(async (tx) => {
      const { author } = await setStage(tx)
      const [yes, still] = [
        await insertAccount(tx, 'correspondent', COUNTY),
        await insertAccount(tx, 'correspondent', COUNTY),
      ]
      const { editionId } = await draftOf(tx, author)
      for (const { accountId } of [yes, still]) {
        await inviteCoAuthor(as(tx, author), { editionId, accountId, requestKey: requestKey() })
      }
      await deliverOutbox(tx, NOW)
      const answer = { editionId, accept: true, credit: false, requestKey: requestKey() }
      await answerInvitation(as(tx, yes), answer)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, yes)).toEqual(['request (settled)'])
      expect(await heardBy(tx, still)).toEqual(['request'])
    }))

  it('alarms the administration, which reads no edition, and the final editors once each', () =>
    withRollback(async (tx) => {
      const { first, final } = await setStage(tx)
      const admin = await insertAccount(tx, 'admin', '620800')
      const elsewhere = await insertAccount(tx, 'admin', '620500')
      await submitted(tx, first)
      await deliverOutbox(tx, NOW)
      await deliverOutbox(tx, NOW)
      const alarms = async (actor: Actor) =>
        (await listNotices(tx, { actor })).rows
          .filter(({ kind }) => kind === 'alarm')
          .map(({ title, path }) => [title, path])
      expect(await alarms(admin)).toEqual([['初审没有人能审：庄浪县的新稿', '/vacancies']])
      const named = '初审没有人能审：《县政协召开主席会议》'
      expect(await alarms(final)).toEqual([[named, '/vacancies']])
      expect(await alarms(elsewhere)).toEqual([])
      const [row] = await tx.select().from(notices).where(eq(notices.accountId, admin.accountId))
      expect(row?.editionId).toBeNull()
    }))

  it('does not notify accounts that lost access or are closed', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const closed = await insertAccount(tx, 'editor2', '620800')
      await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, closed.accountId))
      const { editionId } = await submitted(tx, stage.author)
      const { lockVersion } = await approve(tx, stage.first, editionId)
      await tx
        .update(roleGrants)
        .set({ revokedAt: NOW })
        .where(eq(roleGrants.accountId, stage.first.accountId))
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, closed)).toEqual([])
      await returnEdition(as(tx, stage.second), {
        editionId,
        lockVersion,
        reason: '请补图注',
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, stage.first)).toEqual([])
      expect((await heardBy(tx, stage.author)).at(-1)).toBe('returned')
    }))

  it('does nothing twice: again, and after a crash before the row was marked', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      await submitted(tx, author)
      await deliverOutbox(tx, NOW)
      expect(await deliverOutbox(tx, NOW)).toBe(0)
      await tx.update(outbox).set({ deliveredAt: null })
      expect(await deliverOutbox(tx, NOW)).toBeGreaterThan(0)
      expect(await heardBy(tx, first)).toEqual(['waiting'])
    }))

  it('keeps why an event could not be delivered, tries it later and goes on with the others', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const [bad] = await tx
        .insert(outbox)
        .values({ event: 'edition.submitted', payload: { editionId: 'seven' }, createdAt: NOW })
        .returning({ id: outbox.id })
      await submitted(tx, author)
      await expect(deliverOutbox(tx, NOW)).rejects.toBeInstanceOf(AggregateError)
      expect(await heardBy(tx, first)).toEqual(['waiting'])
      const kept = async () =>
        (
          await tx
            .select()
            .from(outbox)
            .where(eq(outbox.id, bad?.id ?? 0))
        )[0]
      expect(await kept()).toMatchObject({ attempts: 1, nextAttemptAt: LATER, deliveredAt: null })
      expect((await kept())?.lastError).toMatch(/editionId/)
      expect(await deliverOutbox(tx, NOW)).toBe(0)
      await tx.update(outbox).set({ payload: {} }).where(isNull(outbox.deliveredAt))
      expect(await deliverOutbox(tx, LATER)).toBe(1)
    }))
})

it('is done once by two processes at a time', async () => {
  const db = racesDatabase()
  const { author, first } = await setStage(db)
  const { editionId } = await submitted(db, author)
  await Promise.all(Array.from({ length: 4 }, () => deliverOutbox(db, NOW)))
  const rows = await db
    .select({ accountId: notices.accountId })
    .from(notices)
    .where(eq(notices.editionId, editionId))
  expect(rows.filter(({ accountId }) => accountId === first.accountId)).toHaveLength(1)
  expect(COUNTY).toBe(author.divisionCode)
})
