import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { auditLog } from '#db/schema/audit'
import { countersigns } from '#db/schema/countersigns'
import { notices } from '#db/schema/notices'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findLink } from '../account/account-links.ts'
import { closeAccount } from '../account/close-account.ts'
import { grantRole } from '../account/grant-role.ts'
import { sendLink } from '../account/send-link.ts'
import { setPassword } from '../account/password/set-password.ts'
import { deliverOutbox } from '../notice/deliver-outbox.ts'
import { changeSettings, getSiteSettings } from '../setting/change-settings.ts'
import { accountChanges } from '../testing/account-changes.ts'
import { askFor, doByTwo } from '../testing/countersign.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { COUNTERSIGN_DAYS } from './ask-countersign.ts'
import { confirmCountersign } from './confirm-countersign.ts'
import { declineCountersign } from './decline-countersign.ts'
import { getCountersign } from './get-countersign.ts'
import { listCountersigns } from './list-countersigns.ts'
import { withdrawCountersign } from './withdraw-countersign.ts'
import { demote, stage } from './testing/countersigners.ts'

const PASSWORD = '陇原上的一句很长的密码'

it('does what was asked, hands the link to the second person, and names both in change log, audit and notices', () =>
  withRollback(async (tx) => {
    const { admin, auditor, final } = await stage(tx)
    const { countersignId } = await askFor(tx, admin, 'send-link', final)
    const { link, askedBy } = await confirmCountersign(as(tx, auditor), { countersignId })
    expect(askedBy).toBe(admin.accountId)
    await setPassword({ db: tx, now: NOW }, { token: link?.token ?? '', password: PASSWORD })

    const renewed = (await accountChanges(tx, admin, final.accountId)).find(
      ({ kind }) => kind === 'renew-link',
    )
    expect(renewed).toMatchObject({
      who: admin.displayName,
      confirmedBy: auditor.displayName,
      countersignId,
    })
    const [entry] = await tx.select().from(auditLog).where(eq(auditLog.action, 'send-link'))
    expect(entry).toMatchObject({
      accountId: admin.accountId,
      objectKind: 'account',
      objectId: String(final.accountId),
      details: { countersignId, confirmedBy: auditor.accountId },
    })
    const shown = await getCountersign(tx, { actor: admin, countersignId, now: NOW })
    expect(shown).toMatchObject({ state: 'confirmed', answeredBy: auditor.displayName })
    expect(JSON.stringify(shown)).not.toContain(link?.token)

    await deliverOutbox(tx, NOW)
    const titles = async ({ accountId }: { accountId: number }) =>
      (await tx.select().from(notices).where(eq(notices.accountId, accountId))).map(
        ({ title, readAt }) => [title, readAt !== null],
      )
    const done = [`已由第二人确认：重设密码：${final.displayName}`, false]
    expect(await titles(admin)).toEqual([done])
    expect(await titles(auditor)).toEqual([
      [`请您作为第二人确认：重设密码：${final.displayName}`, true],
      done,
    ])
    expect(await titles(final)).toContainEqual(['有人给您发了重设密码的链接', false])
  }))

it('makes an admin of an invited person, whose link is good while theirs by one admin alone is not', () =>
  withRollback(async (tx) => {
    const { admin, second, auditor } = await stage(tx)
    const loginName = 'second.admin'
    const grant = { role: 'admin', divisionCode: '620000' }
    const invited = { loginName, displayName: '新管理员', divisionCode: '620000', grant }
    const { link } = await doByTwo(tx, { asker: admin, second }, 'invite-account', invited)
    const owner = await findLink(tx, { token: link?.token ?? '', now: NOW })
    expect(owner).toMatchObject({ loginName, joined: false })
    // Not even a link for who has never been in.
    await expect(
      sendLink(as(tx, auditor), { accountId: owner?.accountId ?? 0 }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      sendLink(as(tx, second), { accountId: owner?.accountId ?? 0 }),
    ).rejects.toMatchObject({ message: expect.stringContaining('第二个人') })
  }))

it('refuses a link that one person sent once the account holds what takes two', () =>
  withRollback(async (tx) => {
    const { admin } = await stage(tx)
    const { accountId } = await insertAccount(tx, 'editor2', COUNTY)
    const { token } = await sendLink(as(tx, admin), { accountId })
    expect(await findLink(tx, { token, now: NOW })).not.toBeNull()
    await grantRole(as(tx, admin), { accountId, role: 'editor3', divisionCode: COUNTY })
    expect(await findLink(tx, { token, now: NOW })).toBeNull()
  }))

it('refuses who asked, whom it is done to, and who holds no role over all of it', () =>
  withRollback(async (tx) => {
    const { admin, final } = await stage(tx)
    const local = await insertAccount(tx, 'admin', COUNTY)
    const { countersignId } = await askFor(tx, admin, 'send-link', final)
    const refused = async (actor: typeof admin, id: number, code: string) =>
      expect(confirmCountersign(as(tx, actor), { countersignId: id })).rejects.toMatchObject({
        code,
      })
    await refused(admin, countersignId, 'forbidden')
    await refused(final, countersignId, 'not-found')
    await refused(await insertAccount(tx, 'auditor', '620500'), countersignId, 'not-found')
    await refused(await insertAccount(tx, 'editor1', '620000'), countersignId, 'not-found')
    const raise = { accountId: local.accountId, role: 'admin', divisionCode: '620800' }
    const wider = await askFor(tx, admin, 'grant-role', raise)
    // The county's own admin does not see it; with the prefecture's role they still could not grant it to themselves.
    await refused(local, wider.countersignId, 'not-found')
    await tx.insert(roleGrants).values({
      accountId: local.accountId,
      role: 'admin',
      divisionCode: '620000',
      startsOn: '2020-01-01',
    })
    const wide = { ...local, grants: [{ role: 'admin' as const, divisionCode: '620000' }] }
    await refused(wide, wider.countersignId, 'forbidden')
    // Within its own scope the county's admin is a second person like any other.
    await confirmCountersign(as(tx, local), { countersignId })
  }))

it('refuses when the asker or the second person lost the role meanwhile, and when what it is done to changed', () =>
  withRollback(async (tx) => {
    const { admin, second, auditor, final } = await stage(tx)
    const first = await askFor(tx, second, 'send-link', final)
    await demote(tx, second)
    await expect(confirmCountersign(as(tx, auditor), first)).rejects.toMatchObject({
      code: 'not-found',
    })
    await declineCountersign(as(tx, auditor), { ...first, reason: '提请的人已经不是管理员' })

    const by = await askFor(tx, admin, 'send-link', final)
    await demote(tx, auditor)
    await expect(confirmCountersign(as(tx, auditor), by)).rejects.toMatchObject({
      code: 'not-found',
    })
    const other = await insertAccount(tx, 'admin', '620000')
    await closeAccount(as(tx, other), final)
    await expect(confirmCountersign(as(tx, other), by)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await closeAccount(as(tx, other), admin)
    await expect(confirmCountersign(as(tx, other), by)).rejects.toMatchObject({ code: 'conflict' })
    const [row] = await tx
      .select({ state: countersigns.state })
      .from(countersigns)
      .where(eq(countersigns.id, by.countersignId))
    expect(row).toEqual({ state: 'open' })
  }))

it('refuses a setting that somebody else changed meanwhile, and keeps what they changed beside it', () =>
  withRollback(async (tx) => {
    const { admin, second, auditor } = await stage(tx)
    const seen = await getSiteSettings(tx)
    const two = { seen, values: { ...seen, reviewLevels: 2 } }
    const asked = await askFor(tx, admin, 'change-settings', two)
    const days = { seen, values: { ...seen, auditDays: 365 } }
    const shorter = await askFor(tx, second, 'change-settings', days)
    await changeSettings(as(tx, admin), { seen, values: { ...seen, motto: '甲写的' } })
    await confirmCountersign(as(tx, auditor), asked)
    await confirmCountersign(as(tx, auditor), shorter)
    expect(await getSiteSettings(tx)).toMatchObject({
      reviewLevels: 2,
      auditDays: 365,
      motto: '甲写的',
    })
    const one = { seen, values: { ...seen, reviewLevels: 1 } }
    const late = await askFor(tx, admin, 'change-settings', one).catch((error: unknown) => error)
    expect(late).toMatchObject({ code: 'conflict' })
  }))

it('refuses what is declined, withdrawn, confirmed already or too old', () =>
  withRollback(async (tx) => {
    const { admin, auditor, final } = await stage(tx)
    const other = await insertAccount(tx, 'editor3', COUNTY)
    const third = await insertAccount(tx, 'auditor', COUNTY)
    const ask = (who: { accountId: number }) => askFor(tx, admin, 'send-link', who)
    const declined = await ask(final)
    await declineCountersign(as(tx, auditor), { ...declined, reason: '没有见到本人' })
    const withdrawn = await ask(other)
    await withdrawCountersign(as(tx, admin), withdrawn)
    const confirmed = await ask(third)
    await confirmCountersign(as(tx, auditor), confirmed)
    for (const one of [declined, withdrawn, confirmed]) {
      await expect(confirmCountersign(as(tx, auditor), one)).rejects.toMatchObject({
        code: 'conflict',
      })
    }
    const old = await ask(final)
    const late = new Date(NOW.getTime() + COUNTERSIGN_DAYS * 86_400_000)
    await expect(confirmCountersign(as(tx, auditor, late), old)).rejects.toMatchObject({
      code: 'conflict',
    })
    const listed = async (waiting: boolean) =>
      (await listCountersigns(tx, { actor: auditor, now: late, waiting })).rows.map(
        ({ countersignId }) => countersignId,
      )
    expect(await listed(true)).toEqual([])
    expect(await listed(false)).toHaveLength(4)
  }))
