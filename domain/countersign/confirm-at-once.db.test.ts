import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase } from '#db/testing/test-database'

import { endGrant } from '../account/end-grant.ts'
import { listStandingGrants } from '../account/list-standing-grants.ts'
import { loadAccount } from '../account/load-account.ts'
import { accountChanges } from '../testing/account-changes.ts'
import { askFor } from '../testing/countersign.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { confirmCountersign } from './confirm-countersign.ts'
import { withdrawCountersign } from './withdraw-countersign.ts'
import { stage } from './testing/countersigners.ts'

it('is done once when two confirm at once, and not at all where it is withdrawn first', async () => {
  const db = racesDatabase()
  const { admin, second, auditor, final } = await stage(db)
  const other = await insertAccount(db, 'editor3', COUNTY)
  const asked = await askFor(db, admin, 'send-link', final)
  const ended = await Promise.allSettled(
    [second, auditor, auditor].map((actor) => confirmCountersign(as(db, actor), asked)),
  )
  expect(ended.map(({ status }) => status).toSorted()).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
  ])
  for (const one of ended) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' })
  }
  const raced = await askFor(db, admin, 'send-link', other)
  const [confirmed, withdrawn] = await Promise.allSettled([
    confirmCountersign(as(db, auditor), raced),
    withdrawCountersign(as(db, admin), raced),
  ])
  expect([confirmed.status, withdrawn.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  const sent = (await accountChanges(db, admin, other.accountId)).filter(
    ({ kind }) => kind === 'renew-link',
  )
  expect(sent).toHaveLength(confirmed.status === 'fulfilled' ? 1 : 0)
})

it('is done or refused when the asker is demoted at the same time', async () => {
  const db = racesDatabase()
  const { admin, second, auditor } = await stage(db)
  const person = await insertAccount(db, 'correspondent', COUNTY)
  await db.delete(roleGrants).where(eq(roleGrants.accountId, person.accountId))
  const grant = { accountId: person.accountId, role: 'auditor', divisionCode: COUNTY }
  const asked = await askFor(db, admin, 'grant-role', grant)
  const [held] = (await loadAccount(db, admin.accountId))?.grants ?? []
  const [confirmed] = await Promise.allSettled([
    confirmCountersign(as(db, auditor), asked),
    endGrant(as(db, second), { accountId: admin.accountId, grantId: held?.id ?? 0 }),
  ])
  if (confirmed.status === 'rejected') {
    expect(confirmed.reason).toMatchObject({ code: expect.stringMatching(/forbidden|not-found/) })
  }
  const standing = await listStandingGrants(db, { accountId: person.accountId, now: NOW })
  expect(standing).toHaveLength(confirmed.status === 'fulfilled' ? 1 : 0)
  const [own] = await db
    .select({ revokedAt: roleGrants.revokedAt })
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, admin.accountId), eq(roleGrants.role, 'admin')))
  expect(own?.revokedAt).toEqual(NOW)
})
