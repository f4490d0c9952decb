import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { auditLog } from '#db/schema/audit'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { findFactor } from '../account/second-factor/second-factor.ts'
import { findActor } from '../account/session/find-actor.ts'
import { openSession } from '../account/session/open-session.ts'
import { setPassword } from '../account/password/set-password.ts'
import { closeAccount } from '../account/close-account.ts'
import { accountChanges } from '../testing/account-changes.ts'
import { insertFactor } from '../testing/second-factor.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { listCountersigns } from './list-countersigns.ts'
import { resetOnMachine } from './reset-on-machine.ts'

const PASSWORD = '陇原上的一句很长的密码'
const browser = { address: null, program: null }

it('lets an admin in who asks at the machine, and keeps that it was the machine', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const other = await insertAccount(tx, 'admin', '620000')
    const { accountId, loginName } = admin
    await insertFactor(tx, accountId)
    const sessionToken = await openSession(tx, { accountId, now: NOW, browser })
    const given = { loginName, withFactor: false, now: NOW }
    const { token } = await resetOnMachine(tx, given)
    expect(await findActor(tx, { sessionToken, now: NOW })).toBeNull()
    expect(await findFactor(tx, accountId)).toEqual(NOW)
    await setPassword({ db: tx, now: NOW }, { token, password: PASSWORD })
    const { rows } = await listCountersigns(tx, { actor: other, now: NOW, waiting: false })
    expect(rows).toMatchObject([{ state: 'confirmed', answeredBy: null, kind: 'send-link' }])
    const [entry] = await tx.select().from(auditLog).where(eq(auditLog.action, 'send-link'))
    expect(entry).toMatchObject({ accountId: null, objectId: String(accountId) })
    await resetOnMachine(tx, { ...given, withFactor: true })
    expect(await findFactor(tx, accountId)).toBeNull()
    const kinds = (await accountChanges(tx, other, accountId)).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['end-factor', 'renew-link', 'renew-link', 'set-password'])
  }))

it('refuses who is no admin, is closed, or is not there', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const gone = await insertAccount(tx, 'admin', '620000')
    const final = await insertAccount(tx, 'editor3', COUNTY)
    await closeAccount(as(tx, admin), gone)
    for (const loginName of [gone.loginName, final.loginName, 'nobody', '']) {
      await expect(
        resetOnMachine(tx, { loginName, withFactor: false, now: NOW }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
  }))
