import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import type { Role } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { mixesDuties } from './duties.ts'

const addGrant = (
  db: Queryable,
  accountId: number,
  role: Role,
  startsOn: string,
  endsOn?: string,
) =>
  db.transaction((tx) =>
    tx
      .insert(roleGrants)
      .values({ accountId, role, divisionCode: '620825', startsOn, endsOn: endsOn ?? null }),
  )

it('lets editors hold several levels and nobody two duties', () => {
  expect(mixesDuties(['correspondent', 'editor1', 'editor3'])).toBe(false)
  expect(mixesDuties(['admin', 'admin'])).toBe(false)
  expect(mixesDuties(['admin', 'editor1'])).toBe(true)
  expect(mixesDuties(['admin', 'auditor'])).toBe(true)
  expect(mixesDuties(['auditor', 'correspondent'])).toBe(true)
})

it('is held by the database for grants of the same days', () =>
  withRollback(async (tx) => {
    for (const [held, other] of [
      ['admin', 'auditor'],
      ['admin', 'editor2'],
      ['auditor', 'correspondent'],
      ['editor1', 'admin'],
    ] as const) {
      const { accountId } = await insertAccount(tx, held, '620825')
      await expect(addGrant(tx, accountId, other, '2026-01-01')).rejects.toMatchObject({
        cause: { code: '23P01', constraint_name: 'role_grants_one_duty' },
      })
      const mine = eq(roleGrants.accountId, accountId)
      await tx.update(roleGrants).set({ endsOn: '2025-12-31' }).where(mine)
      await addGrant(tx, accountId, other, '2026-01-01', '2026-02-01')
    }
  }))

it('forgets what was revoked', () =>
  withRollback(async (tx) => {
    const { accountId } = await insertAccount(tx, 'editor1', '620825')
    await addGrant(tx, accountId, 'editor2', '2026-01-01')
    const mine = eq(roleGrants.accountId, accountId)
    await tx.update(roleGrants).set({ revokedAt: new Date() }).where(mine)
    await addGrant(tx, accountId, 'admin', '2026-01-01')
    const held = await tx.select({ role: roleGrants.role }).from(roleGrants).where(mine)
    expect(held.map(({ role }) => role)).toContain('admin')
  }))
