import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { insertAccount, insertUnit } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'
import { formatTerm } from '#lib/dates'
import { ROLE_LABELS } from '#lib/labels'

import { accountChanges } from '../testing/account-changes.ts'
import { doByTwo } from '../testing/countersign.ts'
import { as, NOW, requestKey } from '../testing/stage.ts'
import { MIXED_DUTIES } from './duties.ts'
import { endGrant } from './end-grant.ts'
import { grantRole } from './grant-role.ts'
import { listStandingGrants } from './list-standing-grants.ts'
import { loadAccount } from './load-account.ts'

const DAY_MS = 86_400_000

it('grants a role between two days, keeps who granted it and notifies its holder', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const term = { startsOn: '2026-03-21', endsOn: '2026-03-31' }
    await grantRole(as(tx, admin), { accountId, role: 'editor1', divisionCode: '620825', ...term })
    const on = async (day: string) =>
      (await listStandingGrants(tx, { accountId, now: new Date(`${day}T04:00:00Z`) })).length
    expect([await on('2026-03-20'), await on('2026-03-21'), await on('2026-04-01')]).toEqual([
      1, 2, 1,
    ])
    const rows = await accountChanges(tx, admin, accountId)
    expect(rows[0]).toMatchObject({ kind: 'grant', who: admin.displayName, before: null })
    expect(rows[0]?.after).toEqual({ role: 'editor1', scope: '620825', ...term })
    const events = await tx.select().from(outbox).where(eq(outbox.event, 'account.granted'))
    expect(events.map(({ payload }) => payload)).toContainEqual({
      accountId: admin.accountId,
      accountIds: [accountId],
      quote: `庄浪县 ${ROLE_LABELS.editor1}，${formatTerm(term)}`,
    })
  }))

it('grants a role for a unit of the division by its name, and for another unit beside it', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const clerk = await insertAccount(tx, 'unit-clerk', '620825')
    const { accountId } = clerk
    const unitId = await insertUnit(tx, '620825', '县财政局')
    const role = { accountId, role: 'unit-clerk', divisionCode: '620825' }
    await grantRole(as(tx, admin), { ...role, handlingUnit: '县财政局' })
    const grants = await listStandingGrants(tx, { accountId, now: NOW })
    expect(grants).toEqual([...clerk.grants, { ...clerk.grants[0], unitId }])
    const [change] = await accountChanges(tx, admin, accountId)
    expect(change?.after).toMatchObject({ role: 'unit-clerk', handlingUnit: '县财政局' })
  }))

it('refuses a role for a unit without one, for one of elsewhere, and a unit for another role', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    await insertUnit(tx, '620826', '县财政局')
    for (const [role, handlingUnit, issue] of [
      ['unit-signer', '', '请写承办单位'],
      ['unit-signer', '县财政局', '这个地区没有“县财政局”这个承办单位'],
      ['officer', '县财政局', '只有承办经办人、承办签发人才写单位'],
    ] as const) {
      const wanted = { accountId, role, divisionCode: '620825', handlingUnit }
      await expect(grantRole(as(tx, admin), wanted)).rejects.toMatchObject({
        issues: { handlingUnit: [issue] },
      })
    }
  }))

it('grants a role again when its time is over', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const role = { accountId, role: 'editor1', divisionCode: '620825' }
    await grantRole(as(tx, admin), { ...role, endsOn: '2026-03-25' })
    const held = {
      code: 'conflict',
      message: '这个人在这个地区已经有这个角色，要改日期请先收回再授予',
    }
    const on = (days: number) => as(tx, admin, new Date(NOW.getTime() + days * DAY_MS))
    await expect(grantRole(on(0), role)).rejects.toMatchObject(held)
    await expect(grantRole(on(5), role)).rejects.toMatchObject(held)
    const again = await grantRole(on(6), role)
    const { grants = [] } = (await loadAccount(tx, accountId)) ?? {}
    expect(grants.map(({ id, role: of }) => [id, of])).toEqual([
      [expect.any(Number), 'correspondent'],
      [again, 'editor1'],
    ])
  }))

it('lets one person audit after they wrote, and never on the same day', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    await tx
      .update(roleGrants)
      .set({ endsOn: '2026-03-25' })
      .where(eq(roleGrants.accountId, accountId))
    const second = await insertAccount(tx, 'admin', '620000')
    const audits = (startsOn: string) =>
      doByTwo(tx, { asker: admin, second }, 'grant-role', {
        accountId,
        role: 'auditor',
        divisionCode: '620825',
        startsOn,
      })
    await expect(audits('2026-03-25')).rejects.toMatchObject({ issues: { role: [MIXED_DUTIES] } })
    await audits('2026-03-26')
    const writes = (endsOn: string) =>
      grantRole(as(tx, admin), { accountId, role: 'correspondent', divisionCode: '620826', endsOn })
    await expect(writes('2026-03-26')).rejects.toMatchObject({ issues: { role: [MIXED_DUTIES] } })
    await writes('2026-03-25')
  }))

it('refuses what mixes duties, days gone by, the actor’s own account and what is not theirs to grant', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const addGrant = (actor: typeof admin, given: object) =>
      grantRole(as(tx, actor), {
        accountId,
        role: 'correspondent',
        divisionCode: '620826',
        ...given,
      })
    await expect(addGrant(admin, { role: 'auditor' })).rejects.toMatchObject({
      issues: { role: [expect.any(String)] },
    })
    await expect(addGrant(admin, { startsOn: '2026-03-19' })).rejects.toMatchObject({
      issues: { startsOn: [expect.any(String)] },
    })
    await expect(
      addGrant(admin, { startsOn: '2026-03-25', endsOn: '2026-03-24' }),
    ).rejects.toMatchObject({ issues: { endsOn: [expect.any(String)] } })
    await expect(addGrant(admin, { accountId: admin.accountId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(addGrant(admin, { divisionCode: '620000' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const chief = await insertAccount(tx, 'admin', '620000')
    await expect(addGrant(chief, { divisionCode: '629999' })).rejects.toMatchObject({
      issues: { divisionCode: ['没有这个地区'] },
    })
    await expect(addGrant(editor, { role: 'editor1' })).rejects.toMatchObject({ code: 'forbidden' })
    await addGrant(editor, { startsOn: '2026-03-25', endsOn: '2026-03-25' })
  }))

it('refuses an admin whose own role ended between the page and the click', () =>
  withRollback(async (tx) => {
    const chief = await insertAccount(tx, 'admin', '620000')
    const admin = await insertAccount(tx, 'admin', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const held = (await loadAccount(tx, admin.accountId))?.grants[0]
    await endGrant(as(tx, chief), { accountId: admin.accountId, grantId: held?.id ?? 0 })
    const request = { accountId, role: 'editor1', divisionCode: '620825' }
    await expect(grantRole(as(tx, admin), request)).rejects.toMatchObject({ code: 'not-found' })
  }))

it('is granted once when two admins grant it at the same time', async () => {
  const db = racesDatabase()
  const admins = [
    await insertAccount(db, 'admin', '620800'),
    await insertAccount(db, 'admin', '620000'),
  ]
  const { accountId } = await insertAccount(db, 'correspondent', '620825', {
    loginName: `race-${requestKey()}`,
  })
  const request = { accountId, role: 'editor1', divisionCode: '620825' }
  const ended = await Promise.allSettled(admins.map((admin) => grantRole(as(db, admin), request)))
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(ended).toContainEqual({
    status: 'rejected',
    reason: expect.objectContaining({ code: 'conflict' }),
  })
})
