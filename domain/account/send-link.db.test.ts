import { and, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accountLinks, accounts } from '#db/schema/accounts'
import { adminChanges } from '#db/schema/admin-changes'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { SEALING_KEY } from '../testing/second-factor.ts'
import { as, NOW } from '../testing/stage.ts'
import { findLink, LINK_HOURS } from './account-links.ts'
import { closeAccount } from './close-account.ts'
import { findActor } from './session/find-actor.ts'
import { getAccount } from './get-account.ts'
import { sendLink } from './send-link.ts'
import { openSession } from './session/open-session.ts'

it('returns a link for three days, or until the next, and shows until when without showing it again', () =>
  withRollback(async (tx) => {
    const editor = await insertAccount(tx, 'editor1', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const { token, expiresAt } = await sendLink(as(tx, editor), { accountId })
    const account = await getAccount(tx, {
      actor: editor,
      accountId,
      now: as(tx, editor).now,
      key: SEALING_KEY,
    })
    expect(account.linkExpiresAt).toEqual(expiresAt)
    expect(expiresAt).toEqual(new Date(NOW.getTime() + LINK_HOURS * 3_600_000))
    const at = async (now: Date) => (await findLink(tx, { token, now }))?.accountId
    expect(await at(new Date(expiresAt.getTime() - 1))).toBe(accountId)
    expect(await at(expiresAt)).toBeUndefined()
    const later = await sendLink(as(tx, editor), { accountId })
    expect(await at(NOW)).toBeUndefined()
    expect((await findLink(tx, { token: later.token, now: NOW }))?.accountId).toBe(accountId)
    expect(JSON.stringify(account)).not.toContain(token)
  }))

it('writes the notice to who has a password and the history with the link, or nothing', async () => {
  const db = racesDatabase()
  const admin = await insertAccount(db, 'admin', '620800')
  const { accountId } = await insertAccount(db, 'correspondent', '620825')
  const { token, expiresAt } = await sendLink(as(db, admin), { accountId })
  // The transaction that wrote a row.
  const xmin = sql<string>`xmin::text`
  const [link] = await db
    .select({ xmin })
    .from(accountLinks)
    .where(eq(accountLinks.accountId, accountId))
  const events = await db
    .select({ xmin, event: outbox.event, payload: outbox.payload })
    .from(outbox)
    .where(sql`${outbox.payload} -> 'accountIds' @> ${JSON.stringify([accountId])}::jsonb`)
  const payload = { accountId: admin.accountId, accountIds: [accountId] }
  expect(events).toEqual([{ xmin: link?.xmin, event: 'account.link-sent', payload }])
  const changed = await db
    .select({ xmin, kind: adminChanges.kind, after: adminChanges.after })
    .from(adminChanges)
    .where(and(eq(adminChanges.subject, 'account'), eq(adminChanges.subjectKey, `${accountId}`)))
  const after = { expiresAt: expiresAt.toISOString() }
  expect(changed).toEqual([{ xmin: link?.xmin, kind: 'renew-link', after }])
  expect(JSON.stringify([events, changed])).not.toContain(token)
})

it('ends every session of who has a password with the link, and of nobody else', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const person = await insertAccount(tx, 'correspondent', '620825')
    const other = await insertAccount(tx, 'correspondent', '620825')
    const { accountId } = person
    const enter = (who: number) =>
      openSession(tx, {
        accountId: who,
        now: NOW,
        browser: { address: null, program: null },
      })
    const theirs = [await enter(accountId), await enter(accountId)]
    const others = [await enter(other.accountId), await enter(admin.accountId)]
    const isIn = async (sessionToken: string) =>
      (await findActor(tx, { sessionToken, now: NOW })) !== null
    for (const token of [...theirs, ...others]) expect(await isIn(token)).toBe(true)
    await sendLink(as(tx, admin), { accountId })
    for (const token of theirs) expect(await isIn(token)).toBe(false)
    for (const token of others) expect(await isIn(token)).toBe(true)
  }))

it('notifies nobody of a link for an account without a password', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    await tx.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, accountId))
    await sendLink(as(tx, admin), { accountId })
    expect(await tx.select().from(outbox).where(eq(outbox.event, 'account.link-sent'))).toEqual([])
  }))

it('refuses one for the actor’s own account, for another region, for an editor by a first editor, and for a closed account', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const elsewhere = await insertAccount(tx, 'correspondent', '620523')
    const second = await insertAccount(tx, 'editor2', '620825')
    const gone = await insertAccount(tx, 'correspondent', '620825')
    await closeAccount(as(tx, admin), gone)
    await expect(sendLink(as(tx, admin), admin)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(sendLink(as(tx, editor), elsewhere)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sendLink(as(tx, editor), second)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sendLink(as(tx, editor), gone)).rejects.toMatchObject({ code: 'forbidden' })
  }))
