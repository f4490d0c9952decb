import { and, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'

import { isCurrentGrant } from '../account/current-grant.ts'
import { enclosing } from '../division/covers.ts'
import type { CountersignSubject } from './policy.ts'

export interface Answerer {
  accountId: number
  displayName: string
}

/** Who could be the second person now: those whom `canAnswer` allows, and who can sign in. */
export async function listAnswerers(
  db: Queryable,
  { askedBy, accountIds, divisionCode, now }: CountersignSubject & { now: Date },
): Promise<Answerer[]> {
  return db
    .selectDistinct({ accountId: accounts.id, displayName: accounts.displayName })
    .from(accounts)
    .innerJoin(roleGrants, eq(roleGrants.accountId, accounts.id))
    .where(
      and(
        inArray(roleGrants.role, ['admin', 'auditor']),
        inArray(roleGrants.divisionCode, enclosing(divisionCode)),
        isCurrentGrant(shanghaiDay(now)),
        isNull(accounts.closedAt),
        isNotNull(accounts.passwordHash),
        notInArray(accounts.id, [askedBy, ...accountIds]),
      ),
    )
    .orderBy(accounts.id)
}
