import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { accountChanges } from '../testing/account-changes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { approve, as, NOW, setStage, submitted } from '../testing/stage.ts'
import { coverLeave } from './cover-leave.ts'
import { getAccount } from './get-account.ts'
import { listStandingGrants } from './list-standing-grants.ts'

const DAY_MS = 86_400_000
const WEEK = { startsOn: '2026-03-20', endsOn: '2026-03-27', note: '年休假' }

it('has another person hold the same roles over the same divisions until the leave is over', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const away = await insertAccount(tx, 'editor2', '620000')
    const other = await insertAccount(tx, 'editor1', '620800')
    // What the other holds already, what is over, and what they hold for somebody else is not granted.
    const past = { accountId: away.accountId, startsOn: '2026-03-01', createdAt: NOW }
    const { accountId: coversFor } = await insertAccount(tx, 'editor3', '620000')
    await tx.insert(roleGrants).values([
      { ...past, role: 'editor1', divisionCode: '620825' },
      { ...past, role: 'editor1', divisionCode: '620500', endsOn: '2026-03-19' },
      { ...past, role: 'editor3', divisionCode: '620000', endsOn: '2026-04-19', coversFor },
    ])
    const request = { accountId: away.accountId, coverId: other.accountId, ...WEEK }
    expect(await coverLeave(as(tx, admin), request)).toBe(1)
    const on = (days: number) =>
      listStandingGrants(tx, {
        accountId: other.accountId,
        now: new Date(NOW.getTime() + days * DAY_MS),
      })
    expect(await on(7)).toContainEqual({ role: 'editor2', divisionCode: '620000' })
    expect(await on(8)).toEqual(other.grants)
    const shown = await getAccount(tx, {
      actor: admin,
      accountId: away.accountId,
      now: NOW,
      key: SEALING_KEY,
    })
    expect(shown.coveredBy).toMatchObject([{ accountId: other.accountId, note: '年休假' }])
    expect((await accountChanges(tx, admin, other.accountId))[0]).toMatchObject({
      kind: 'cover',
      after: { coversFor: away.displayName, note: '年休假' },
    })
    await expect(coverLeave(as(tx, admin), request)).rejects.toMatchObject({
      code: 'conflict',
      message: `${other.displayName}已经有这些角色，不用再安排`,
    })
  }))

it('is no way round the four eyes: who reviewed or wrote an edition is refused it at the level they cover', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const stage = await setStage(tx)
    const standIn = async (person: typeof stage.first) => {
      const { accountId } = stage.second
      await coverLeave(as(tx, admin), { accountId, coverId: person.accountId, ...WEEK })
      const grants = await listStandingGrants(tx, { accountId: person.accountId, now: NOW })
      expect(grants).toContainEqual({ role: 'editor2', divisionCode: '620000' })
      return { ...person, grants }
    }
    const first = await standIn(stage.first)
    const author = await standIn(stage.author)
    const edition = await submitted(tx, stage.author)
    await approve(tx, stage.first, edition.editionId)
    await expect(approve(tx, first, edition.editionId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(approve(tx, author, edition.editionId)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await approve(tx, stage.second, edition.editionId)
  }))

it('refuses the person on leave, mixed duties, a leave without end or reason, and everybody but an admin', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const away = await insertAccount(tx, 'correspondent', '620825')
    const other = await insertAccount(tx, 'correspondent', '620826')
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const request = { accountId: away.accountId, coverId: other.accountId, ...WEEK }
    const ask = (given: object, actor = admin) =>
      coverLeave(as(tx, actor), { ...request, ...given })
    await expect(ask({ coverId: away.accountId })).rejects.toMatchObject({
      issues: { coverId: [expect.any(String)] },
    })
    await expect(ask({ coverId: auditor.accountId })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(ask({ endsOn: '', note: ' ' })).rejects.toMatchObject({
      issues: { endsOn: [expect.any(String)], note: [expect.any(String)] },
    })
    const local = await insertAccount(tx, 'admin', '620800')
    const stranger = await insertAccount(tx, 'correspondent', '620523')
    await expect(ask({ coverId: stranger.accountId }, local)).rejects.toMatchObject({
      code: 'not-found',
      message: '没有这个代班的人',
    })
    await expect(ask({}, editor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(ask({ coverId: admin.accountId })).rejects.toMatchObject({ code: 'forbidden' })
  }))
