import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { mails, noticeSettings } from '#db/schema/mails'
import { preferNestedLoops } from '#db/testing/nested-loops'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import { as, NOW, requestKey, setStage, submitted } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { queueMail } from './queue-mail.ts'
import { isAnyMailDue, sendMails, type MailCarrier, type SendFailure } from './send-mails.ts'

const SITE = { name: '陇原政协', origin: 'https://example.org' }
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** Takes mail, or fails with each of `failures` first. */
function carrier(failures: SendFailure[] = [], repeatable = false) {
  const taken: { address: string; subject: string }[] = []
  const opened: MailCarrier & { taken: typeof taken } = {
    taken,
    repeatable,
    judge: (error) => (error as Error).message as SendFailure,
    send: ({ address, subject }) => {
      const failure = failures.shift()
      if (failure) return Promise.reject(new Error(failure))
      taken.push({ address, subject })
      return Promise.resolve()
    },
  }
  return opened
}

const withAddress = (db: Queryable, { accountId }: Actor, mailAddress = 'jia@example.org') =>
  db.insert(noticeSettings).values({ accountId, mailAddress, confirmedAt: NOW })

async function queued(db: Queryable, address = 'jia@example.org') {
  const { author } = await setStage(db)
  const mail = { accountId: author.accountId, address, subject: '通知' }
  const key = `test:${requestKey()}`
  const id = await queueMail(db, { ...mail, key, body: { lead: '', items: [] } }, NOW)
  const row = async () =>
    (
      await db
        .select()
        .from(mails)
        .where(eq(mails.id, id ?? 0))
    )[0]
  return { ...mail, key, row }
}

describe('mail', () => {
  it('brings the reason of a return to who has an address, once', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      await withAddress(tx, author)
      const { editionId, lockVersion } = await submitted(tx, author)
      await returnEdition(as(tx, first), {
        editionId,
        lockVersion,
        reason: '请补图注',
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      const post = carrier()
      expect(await isAnyMailDue(tx, NOW)).toBe(true)
      expect(await sendMails(tx, post, SITE, () => NOW)).toBe(1)
      expect(post.taken).toEqual([
        { address: 'jia@example.org', subject: '【陇原政协】退回修改：《县政协召开主席会议》' },
      ])
      expect(await sendMails(tx, post, SITE, () => after(999))).toBe(0)
      expect(await isAnyMailDue(tx, after(999))).toBe(false)
    }))

  it('goes to nobody without an address, nor for what they have switched off', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      await submitted(tx, author)
      await withAddress(tx, first, 'yi@example.org')
      await tx
        .update(noticeSettings)
        .set({ choices: { waiting: 'off' } })
        .where(eq(noticeSettings.accountId, first.accountId))
      await deliverOutbox(tx, NOW)
      expect(await isAnyMailDue(tx, NOW)).toBe(false)
    }))

  it('is queued once for one key', () =>
    withRollback(async (tx) => {
      const mail = await queued(tx)
      const { key, accountId, address, subject } = mail
      const body = { lead: '', items: [] }
      expect(await queueMail(tx, { key, accountId, address, subject, body }, NOW)).toBeNull()
    }))

  it('is tried again, longer apart each time, while the server refuses for now', () =>
    withRollback(async (tx) => {
      const { row } = await queued(tx)
      const post = carrier(['refused-for-now', 'refused-for-now'])
      await sendMails(tx, post, SITE, () => NOW)
      expect(await row()).toMatchObject({ state: 'waiting', attempts: 1, nextAttemptAt: after(1) })
      expect((await row())?.lastError).toBe('refused-for-now')
      await sendMails(tx, post, SITE, () => after(1))
      expect(await row()).toMatchObject({ attempts: 2, nextAttemptAt: after(3) })
      expect(await sendMails(tx, post, SITE, () => after(2))).toBe(0)
      expect(await sendMails(tx, post, SITE, () => after(3))).toBe(1)
      expect(await row()).toMatchObject({ state: 'sent', sentAt: after(3), lastError: null })
    }))

  it('is taken alone, whatever plan the database has for taking it', () =>
    withRollback(async (tx) => {
      for (let count = 0; count < 3; count += 1) await queued(tx)
      await preferNestedLoops(tx)
      const post = carrier()
      const beingSent: number[] = []
      const send: MailCarrier['send'] = async (message) => {
        beingSent.push(await tx.$count(mails, eq(mails.state, 'sending')))
        await post.send(message)
      }
      expect(await sendMails(tx, { ...post, send }, SITE, () => NOW)).toBe(3)
      expect(beingSent).toEqual([1, 1, 1])
    }))

  it('is given up after ten attempts, or at once when the server refuses for good', () =>
    withRollback(async (tx) => {
      const busy = await queued(tx)
      const post = carrier(Array.from({ length: 20 }, () => 'refused-for-now'))
      for (let hours = 0; hours < 80; hours += 7)
        await sendMails(tx, post, SITE, () => after(hours * 60))
      expect(await busy.row()).toMatchObject({ state: 'failed', attempts: 10 })
      const wrong = await queued(tx)
      await sendMails(tx, carrier(['refused-for-good']), SITE, () => NOW)
      expect(await wrong.row()).toMatchObject({ state: 'failed', attempts: 1 })
    }))

  it('is left to a person when it may have arrived', () =>
    withRollback(async (tx) => {
      const { row } = await queued(tx)
      await sendMails(tx, carrier(['unsure']), SITE, () => NOW)
      expect(await row()).toMatchObject({ state: 'unsure' })
      expect(await sendMails(tx, carrier(), SITE, () => after(999))).toBe(0)
    }))

  it('of a process that died is sent again only where that does no harm', () =>
    withRollback(async (tx) => {
      for (const [repeatable, state] of [
        [false, 'unsure'],
        [true, 'sent'],
      ] as const) {
        const { row } = await queued(tx)
        await tx
          .update(mails)
          .set({ state: 'sending', claimedAt: NOW })
          .where(eq(mails.state, 'waiting'))
        expect(await isAnyMailDue(tx, after(9))).toBe(false)
        expect(await isAnyMailDue(tx, after(11))).toBe(true)
        await sendMails(tx, carrier([], repeatable), SITE, () => after(11))
        expect((await row())?.state).toBe(state)
      }
    }))

  it('is not lost to a run of another process because its own run is long', () =>
    withRollback(async (tx) => {
      const rows = [await queued(tx), await queued(tx)]
      let minutes = 0
      const lasting = [4, 7]
      const slow: MailCarrier = {
        ...carrier(),
        send: async () => {
          minutes += lasting.shift() ?? 0
          await sendMails(tx, carrier(), SITE, () => after(minutes))
        },
      }
      await sendMails(tx, slow, SITE, () => after(minutes))
      for (const { row } of rows) expect(await row()).toMatchObject({ state: 'sent' })
    }))

  it('is left to the next run after five minutes', () =>
    withRollback(async (tx) => {
      for (let index = 0; index < 4; index += 1) await queued(tx)
      let minutes = 0
      const slow: MailCarrier = {
        ...carrier(),
        send: () => {
          minutes += 3
          return Promise.resolve()
        },
      }
      expect(await sendMails(tx, slow, SITE, () => after(minutes))).toBe(2)
    }))

  it('does not follow somebody whose account is closed', () =>
    withRollback(async (tx) => {
      const { row, accountId } = await queued(tx)
      await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, accountId))
      expect(await sendMails(tx, carrier(), SITE, () => NOW)).toBe(0)
      expect(await row()).toMatchObject({ state: 'failed', lastError: '账号已停用' })
    }))
})

it('is sent once by several processes at a time', async () => {
  const db = racesDatabase()
  const addresses = Array.from({ length: 6 }, () => `${requestKey()}@example.org`)
  const subjects = await Promise.all(addresses.map((address) => queued(db, address)))
  const post = carrier()
  await Promise.all(Array.from({ length: 4 }, () => sendMails(db, post, SITE, () => NOW)))
  for (const { row } of subjects) expect(await row()).toMatchObject({ state: 'sent', attempts: 1 })
  const ours = post.taken.map(({ address }) => address).filter((one) => addresses.includes(one))
  expect(ours.toSorted()).toEqual(addresses.toSorted())
})
