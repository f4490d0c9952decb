import { asc, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { accounts, roleGrants } from '#db/schema/accounts'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { answerInvitation } from '../co-authors/answer-invitation.ts'
import { inviteCoAuthor } from '../co-authors/invite-co-author.ts'
import { scheduleEdition } from '../publication/schedule-edition.ts'
import { unscheduleEdition } from '../publication/unschedule-edition.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import {
  approve,
  approved,
  as,
  COUNTY,
  draftOf,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { listNotices } from './list-notices.ts'
import { heardBy } from './testing/heard-by.ts'

const LATER = new Date(NOW.getTime() + 60_000)

describe('delivering', () => {
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
