import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import type { Role } from '#db/states'
import { addDays, laterDay, shanghaiDay, shanghaiInstant } from '#lib/dates'

import { covers } from '../division/covers.ts'
import { isCurrentGrant } from './current-grant.ts'

/**
 * The instant at which an account stops holding `role` over a division because its grants of today end by
 * their dates; null when one of them has no last day, or there is none.
 */
export async function findGrantEnd(
  db: Queryable,
  grant: { accountId: number; role: Role; divisionCode: string; now: Date },
): Promise<Date | null> {
  const { accountId, role, divisionCode, now } = grant
  const held = await db
    .select({ divisionCode: roleGrants.divisionCode, endsOn: roleGrants.endsOn })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.accountId, accountId),
        eq(roleGrants.role, role),
        isCurrentGrant(shanghaiDay(now)),
      ),
    )
  const lastDays = held.flatMap((one) =>
    covers(one.divisionCode, divisionCode) ? [one.endsOn] : [],
  )
  const last = lastDays.reduce(
    (one, other) => (one === null || other === null ? null : laterDay(one, other)),
    '',
  )
  return last ? shanghaiInstant(addDays(last, 1), '00:00') : null
}
