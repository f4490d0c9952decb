import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { SEALING_KEY } from '../../testing/second-factor.ts'
import { as, NOW, requestKey } from '../../testing/stage.ts'
import { findLink, LINK_HOURS } from '../account-links.ts'
import { closeAccount } from '../close-account.ts'
import { coverLeave } from '../cover-leave.ts'
import { endGrant } from '../end-grant.ts'
import { findActor } from '../session/find-actor.ts'
import { getAccount } from '../get-account.ts'
import { grantRole } from '../grant-role.ts'
import { inviteAccount } from '../invite-account.ts'
import { loadAccount } from '../load-account.ts'
import { revokeLink } from '../revoke-link.ts'
import { sendLink } from '../send-link.ts'
import { setPassword } from './set-password.ts'
import { signIn } from '../sign-in.ts'

const PASSWORD = '陇原上的一句很长的密码'

async function invited(db: Queryable) {
  const admin = await insertAccount(db, 'admin', '620000')
  const loginName = `link-${requestKey()}`
  const link = await inviteAccount(
    as(db, admin),
    {
      loginName,
      displayName: '新来的',
      divisionCode: '620825',
      grant: { role: 'correspondent', divisionCode: '620825' },
    },
    { key: SEALING_KEY },
  )
  return { ...link, admin, loginName }
}

const enter = (db: Queryable, loginName: string, password: string, now = NOW) =>
  signIn({ db, now }, { loginName, password, address: '10.7.7.7', device: 'known' })

it('lets the invited person in with the password they set, and says in the history that they joined', () =>
  withRollback(async (tx) => {
    const { token, loginName, accountId } = await invited(tx)
    expect(await findLink(tx, { token, now: NOW })).toMatchObject({ loginName })
    const joined = await setPassword({ db: tx, now: NOW }, { token, password: PASSWORD })
    expect(joined).toEqual({ accountId, loginName })
    const { sessionToken } = await enter(tx, loginName, PASSWORD)
    expect(await findActor(tx, { sessionToken, now: NOW })).toMatchObject({
      accountId,
      grants: [{ role: 'correspondent', divisionCode: '620825' }],
    })
    const rows = await tx
      .select({ kind: adminChanges.kind, by: adminChanges.accountId })
      .from(adminChanges)
      .where(eq(adminChanges.subjectKey, String(accountId)))
    expect(rows).toContainEqual({ kind: 'join', by: accountId })
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
  }))

it('ends the sessions of who sets a new password; the old one holds until then', () =>
  withRollback(async (tx) => {
    const { token, loginName, accountId, admin } = await invited(tx)
    await setPassword({ db: tx, now: NOW }, { token, password: PASSWORD })
    const link = await sendLink(as(tx, admin), { accountId })
    const { sessionToken } = await enter(tx, loginName, PASSWORD)
    await setPassword({ db: tx, now: NOW }, { token: link.token, password: `${PASSWORD}二` })
    expect(await findActor(tx, { sessionToken, now: NOW })).toBeNull()
    await expect(enter(tx, loginName, PASSWORD)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(enter(tx, loginName, `${PASSWORD}二`)).resolves.toHaveProperty('sessionToken')
    const events = await tx
      .select({ event: outbox.event })
      .from(outbox)
      .where(sql`${outbox.payload} -> 'accountIds' @> ${JSON.stringify([accountId])}::jsonb`)
      .orderBy(outbox.id)
    expect(events.map(({ event }) => event)).toEqual([
      'account.granted',
      'account.link-sent',
      'account.password-set',
    ])
  }))

it('refuses a link that is used, replaced, revoked, too old or made up', () =>
  withRollback(async (tx) => {
    const refused = async (token: string, now = NOW) => {
      expect(await findLink(tx, { token, now })).toBeNull()
      await expect(
        setPassword({ db: tx, now }, { token, password: PASSWORD }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    const first = await invited(tx)
    const end = NOW.getTime() + LINK_HOURS * 3_600_000
    expect(await findLink(tx, { token: first.token, now: new Date(end - 1) })).not.toBeNull()
    await refused(first.token, new Date(end + 1))
    const second = await sendLink(as(tx, first.admin), first)
    await refused(first.token)
    await revokeLink(as(tx, first.admin), first)
    await refused(second.token)
    const third = await sendLink(as(tx, first.admin), first)
    await setPassword({ db: tx, now: NOW }, { token: third.token, password: PASSWORD })
    await refused(third.token)
    await refused('x'.repeat(43))
    const short = { token: 'x', password: PASSWORD }
    await expect(setPassword({ db: tx, now: NOW }, short)).rejects.toMatchObject({
      code: 'invalid-input',
      message: '这个链接已经用过、过期或作废了。请管理员重新发一个。',
    })
  }))

it('refuses a link once its issuer could not send it any more', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const sent = async () => {
      const issuer = await insertAccount(tx, 'editor1', '620800')
      const person = await insertAccount(tx, 'correspondent', '620825')
      const { token } = await sendLink(as(tx, issuer), person)
      const shown = async () =>
        (
          await getAccount(tx, {
            actor: admin,
            accountId: person.accountId,
            now: NOW,
            key: SEALING_KEY,
          })
        ).linkExpiresAt
      expect(await shown()).not.toBeNull()
      return { issuer, person, token, shown }
    }
    const refused = async ({ token, shown }: Awaited<ReturnType<typeof sent>>) => {
      expect(await findLink(tx, { token, now: NOW })).toBeNull()
      expect(await shown()).toBeNull()
      await expect(
        setPassword({ db: tx, now: NOW }, { token, password: PASSWORD }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    const raised = await sent()
    const { accountId } = raised.person
    await grantRole(as(tx, admin), { accountId, role: 'editor2', divisionCode: '620000' })
    await refused(raised)

    const covering = await sent()
    const away = await insertAccount(tx, 'editor2', '620800')
    await coverLeave(as(tx, admin), {
      accountId: away.accountId,
      coverId: covering.person.accountId,
      startsOn: '2026-04-01',
      endsOn: '2026-04-07',
      note: '休假',
    })
    await refused(covering)

    const closed = await sent()
    await closeAccount(as(tx, admin), closed.issuer)
    await refused(closed)

    const demoted = await sent()
    const [grant] = (await loadAccount(tx, demoted.issuer.accountId))?.grants ?? []
    await endGrant(as(tx, admin), {
      accountId: demoted.issuer.accountId,
      grantId: grant?.id ?? 0,
    })
    await refused(demoted)
  }))

it('refuses a link whose account is raised while the password is being set', async () => {
  const db = racesDatabase()
  const admin = await insertAccount(db, 'admin', '620000')
  const issuer = await insertAccount(db, 'editor1', '620800')
  const { accountId } = await insertAccount(db, 'correspondent', '620825')
  const { token } = await sendLink(as(db, issuer), { accountId })
  let setting: Promise<PromiseSettledResult<unknown>[]> | undefined
  await db.transaction(async (tx) => {
    await grantRole(as(tx, admin), { accountId, role: 'editor2', divisionCode: '620000' })
    // Finds the link usable at first, as this transaction is not seen yet, and must then wait for it.
    let over = false
    setting = Promise.allSettled([
      setPassword({ db, now: NOW }, { token, password: PASSWORD }).finally(() => {
        over = true
      }),
    ])
    const waits = async () =>
      (await tx.execute(sql`select 1 from pg_locks where not granted`)).length > 0
    while (!over && !(await waits()));
  })
  expect(await setting).toMatchObject([{ status: 'rejected', reason: { code: 'not-found' } }])
})

it('refuses a password that is too short, common or telling, and leaves the link for a better one', () =>
  withRollback(async (tx) => {
    const { token } = await invited(tx)
    await expect(
      setPassword({ db: tx, now: NOW }, { token, password: 'short' }),
    ).rejects.toMatchObject({ issues: { password: ['密码至少 10 位'] } })
    await expect(
      setPassword({ db: tx, now: NOW }, { token, password: '新来的要写一句很长的话' }),
    ).rejects.toMatchObject({ issues: { password: ['密码里不能有自己的用户名或姓名'] } })
    await expect(
      setPassword({ db: tx, now: NOW }, { token, password: 'woaini1314520' }),
    ).rejects.toMatchObject({
      issues: { password: ['这个密码太常见，别人一猜就中，请换一个'] },
    })
    await setPassword({ db: tx, now: NOW }, { token, password: PASSWORD })
  }))

it('lets one of two through who use one link at the same time', async () => {
  const db = racesDatabase()
  const { token, loginName } = await invited(db)
  const ended = await Promise.allSettled(
    ['甲', '乙'].map((end) => setPassword({ db, now: NOW }, { token, password: PASSWORD + end })),
  )
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const winner = ended[0]?.status === 'fulfilled' ? '甲' : '乙'
  await expect(enter(db, loginName, PASSWORD + winner)).resolves.toHaveProperty('sessionToken')
})
