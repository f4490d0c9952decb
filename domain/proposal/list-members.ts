import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'

import { isCurrentGrant } from '../account/current-grant.ts'

const MAX_MEMBERS = 600

interface Asked {
  divisionCode: string
  /** Who asks whom to join is none of them. */
  not: number
  /** Those that are named alone, where some are. */
  accountIds?: readonly number[]
  now: Date
}

/** The members of a division's committee who may be asked to join a proposal, by name. */
export const listMembers = (db: Queryable, { divisionCode, not, accountIds, now }: Asked) =>
  db
    .selectDistinct({ accountId: accounts.id, name: accounts.displayName })
    .from(accounts)
    .innerJoin(roleGrants, eq(roleGrants.accountId, accounts.id))
    .where(
      and(
        isNull(accounts.closedAt),
        ne(accounts.id, not),
        accountIds === undefined ? undefined : inArray(accounts.id, [...accountIds]),
        eq(roleGrants.role, 'member'),
        eq(roleGrants.divisionCode, divisionCode),
        isCurrentGrant(shanghaiDay(now)),
      ),
    )
    .orderBy(asc(accounts.displayName), asc(accounts.id))
    .limit(MAX_MEMBERS)
