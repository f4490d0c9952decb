import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { accountMobiles } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { SEALING_KEY } from '../../testing/second-factor.ts'
import { as } from '../../testing/stage.ts'
import { changeAccount } from '../change-account.ts'
import { getAccount } from '../get-account.ts'
import { inviteAccount } from '../invite-account.ts'
import { findMobiles, listMaskedMobiles, maskMobile, writeMobiles } from './mobile.ts'

const key = SEALING_KEY
const MOBILE = '13893301234'

it('shows a number masked', () => {
  expect(maskMobile(MOBILE)).toBe('138****1234')
})

it('keeps numbers so that no row of any table has one in it, and masks them in lists', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const person = {
      loginName: 'with-mobile',
      displayName: '有手机的',
      divisionCode: '620825',
      unit: '县政协办公室',
      mobile: '+86 138-9330-1234',
      grant: { role: 'correspondent', divisionCode: '620825' },
    }
    const { accountId } = await inviteAccount(as(tx, admin), person, { key })
    const other = {
      accountId,
      displayName: '有手机的',
      divisionCode: '620825',
      mobile: '13993305678',
    }
    expect(await findMobiles(tx, { accountIds: [accountId], key })).toEqual(
      new Map([[accountId, MOBILE]]),
    )
    expect(await listMaskedMobiles(tx, { accountIds: [accountId], key })).toEqual(
      new Map([[accountId, '138****1234']]),
    )
    await changeAccount(as(tx, admin), other, { key })
    const shown = await getAccount(tx, { actor: admin, accountId, now: as(tx, admin).now, key })
    expect(shown).toMatchObject({ mobile: '139****5678', unit: '县政协办公室' })
    const dump = await dumpOf(tx)
    expect(dump).toContain('with-mobile')
    for (const number of [MOBILE, '13993305678', '138****1234', '9330']) {
      expect(dump).not.toContain(number)
    }
  }))

/** Every row of every table as text, as a dump has them. */
async function dumpOf(tx: Queryable): Promise<string> {
  return JSON.stringify(
    await tx.execute(sql`select schema_to_xml('public', true, false, '') as dump`),
  )
}

it('reads no number that was sealed for another account or by another key', () =>
  withRollback(async (tx) => {
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const other = await insertAccount(tx, 'correspondent', '620825')
    await writeMobiles(tx, [{ accountId, mobile: MOBILE }], key)
    const [row] = await tx.select().from(accountMobiles)
    await tx.insert(accountMobiles).values({
      accountId: other.accountId,
      sealedMobile: row?.sealedMobile ?? '',
    })
    const accountIds = [accountId, other.accountId]
    expect([...(await findMobiles(tx, { accountIds, key })).keys()]).toEqual([accountId])
    expect((await findMobiles(tx, { accountIds, key: 'another key of this test' })).size).toBe(0)
    await writeMobiles(tx, [{ accountId, mobile: '' }], key)
    expect((await findMobiles(tx, { accountIds, key })).size).toBe(0)
  }))
