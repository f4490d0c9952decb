import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts } from '#db/schema/accounts'
import { auditLog } from '#db/schema/audit'
import { countersigns } from '#db/schema/countersigns'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findLink } from '../account/account-links.ts'
import { setPassword } from '../account/password/set-password.ts'
import { askFor } from '../testing/countersign.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { confirmCountersign } from './confirm-countersign.ts'
import { confirmOnMachine, describeCountersign } from './confirm-on-machine.ts'

const invited = {
  loginName: 'second.admin',
  displayName: '第二位',
  divisionCode: '620000',
  grant: { role: 'admin', divisionCode: '620000' },
}

it('counts as the second person for the only admin, who then is one of two and needs the other', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { countersignId } = await askFor(tx, admin, 'invite-account', invited)
    expect(await describeCountersign(tx, countersignId)).toMatchObject({
      title: '邀请开账号：第二位',
      lines: expect.arrayContaining([{ label: '原因', text: '本人当面来说的' }]),
    })
    const { link } = await confirmOnMachine(tx, { countersignId, now: NOW })
    const token = link?.token ?? ''
    expect(await findLink(tx, { token, now: NOW })).toMatchObject({ loginName: 'second.admin' })
    const [row] = await tx.select().from(countersigns)
    expect(row).toMatchObject({ state: 'confirmed', onMachine: true, answeredBy: null })
    const entries = await tx.select().from(auditLog).orderBy(auditLog.id)
    expect(entries.map(({ action, accountId }) => [action, accountId])).toEqual([
      ['invite-account', admin.accountId],
      ['confirm-countersign', null],
    ])

    // Until they have come in, there is still nobody else.
    const final = await insertAccount(tx, 'editor3', COUNTY)
    const other = await insertAccount(tx, 'editor3', COUNTY)
    const first = await askFor(tx, admin, 'send-link', final)
    await confirmOnMachine(tx, { ...first, now: NOW })
    await setPassword({ db: tx, now: NOW }, { token, password: '陇原上的一句很长的密码' })
    const second = await askFor(tx, admin, 'send-link', other)
    await expect(confirmOnMachine(tx, { ...second, now: NOW })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('第二位'),
    })
    const [joined] = await tx
      .select({ accountId: accounts.id })
      .from(accounts)
      .where(eq(accounts.loginName, 'second.admin'))
    const grants = [{ role: 'admin' as const, divisionCode: '620000' }]
    const actor = { ...admin, accountId: joined?.accountId ?? 0, grants }
    await confirmCountersign(as(tx, actor), second)
  }))

it('counts in an office of two of whom the other is the one it is done to', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const other = await insertAccount(tx, 'admin', '620000')
    const asked = await askFor(tx, admin, 'send-link', other)
    await confirmOnMachine(tx, { ...asked, now: NOW })
    await expect(confirmOnMachine(tx, { ...asked, now: NOW })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(confirmOnMachine(tx, { countersignId: 0, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
