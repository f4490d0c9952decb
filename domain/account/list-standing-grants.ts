import { and, eq, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'

import { toGrant, type Grant } from './actor.ts'
import { isCurrentGrant } from './current-grant.ts'

/** The grants of an account that hold on the day of `now`; none when it is closed. */
export async function listStandingGrants(
  db: Queryable,
  { accountId, now }: { accountId: number; now: Date },
): Promise<Grant[]> {
  const rows = await db
    .select({
      role: roleGrants.role,
      divisionCode: roleGrants.divisionCode,
      unitId: roleGrants.unitId,
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(
        eq(roleGrants.accountId, accountId),
        isNull(accounts.closedAt),
        isCurrentGrant(shanghaiDay(now)),
      ),
    )
  return rows.map(toGrant)
}
