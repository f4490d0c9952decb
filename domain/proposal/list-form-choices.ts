import { and, asc, eq, isNull, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { matters, proposals } from '#db/schema/matter/matters'
import { shanghaiDay } from '#lib/dates'

import { isCurrentGrant } from '../account/current-grant.ts'

const MAX_CATEGORIES = 40
const MAX_MEMBERS = 600

interface Asked {
  divisionCode: string
  /** Who writes. */
  accountId: number
  now: Date
}

/** What the form of a proposal offers: categories that the division has used, and members who may be asked to join. */
export async function listFormChoices(db: Queryable, { divisionCode, accountId, now }: Asked) {
  const [categories, members] = await Promise.all([
    db
      .selectDistinct({ category: proposals.category })
      .from(proposals)
      .innerJoin(matters, eq(matters.id, proposals.matterId))
      .where(
        and(
          eq(matters.divisionCode, divisionCode),
          isNull(matters.undoneAt),
          ne(matters.state, 'draft'),
          ne(proposals.category, ''),
        ),
      )
      .orderBy(asc(proposals.category))
      .limit(MAX_CATEGORIES),
    db
      .selectDistinct({ accountId: accounts.id, name: accounts.displayName })
      .from(accounts)
      .innerJoin(roleGrants, eq(roleGrants.accountId, accounts.id))
      .where(
        and(
          isNull(accounts.closedAt),
          ne(accounts.id, accountId),
          eq(roleGrants.role, 'member'),
          eq(roleGrants.divisionCode, divisionCode),
          isCurrentGrant(shanghaiDay(now)),
        ),
      )
      .orderBy(asc(accounts.displayName), asc(accounts.id))
      .limit(MAX_MEMBERS),
  ])
  return { categories: categories.map(({ category }) => category), members }
}
