import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { enclosing } from '../division/covers.ts'
import { isCurrentGrant } from './current-grant.ts'

/**
 * After an admin was closed or demoted: somebody who can sign in must still administer their region, and
 * not for a time only. Runs under the lock of `administer`, so no two admins can take each other out.
 */
export async function refuseWithoutAdmin(
  tx: Transaction,
  divisionCode: string,
  now: Date,
): Promise<void> {
  const [left] = await tx
    .select({ id: accounts.id })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(
        eq(roleGrants.role, 'admin'),
        inArray(roleGrants.divisionCode, enclosing(divisionCode)),
        isCurrentGrant(shanghaiDay(now)),
        isNull(roleGrants.endsOn),
        isNull(accounts.closedAt),
        isNotNull(accounts.passwordHash),
      ),
    )
    .limit(1)
  if (!left) throw new Refusal('conflict', '这是最后一位长期的管理员，先给别人管理员的角色')
}
