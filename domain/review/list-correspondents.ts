import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'

import { enclosing } from '../division/covers.ts'

const MOST = 200

export interface Correspondent {
  accountId: number
  name: string
}

/** The correspondents whose grants hold today over a division, by name; the first two hundred. */
export async function listCorrespondents(
  db: Queryable,
  input: { divisionCode: string; now: Date },
): Promise<Correspondent[]> {
  const today = shanghaiDay(input.now)
  return db
    .selectDistinct({ accountId: accounts.id, name: accounts.displayName })
    .from(accounts)
    .innerJoin(roleGrants, eq(roleGrants.accountId, accounts.id))
    .where(
      and(
        isNull(accounts.closedAt),
        eq(roleGrants.role, 'correspondent'),
        inArray(roleGrants.divisionCode, enclosing(input.divisionCode)),
        isNull(roleGrants.revokedAt),
        lte(roleGrants.startsOn, today),
        or(isNull(roleGrants.endsOn), gte(roleGrants.endsOn, today)),
      ),
    )
    .orderBy(asc(accounts.displayName), asc(accounts.id))
    .limit(MOST)
}
