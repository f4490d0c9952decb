// The day of a feed that has nothing in it yet: Atom asks every document for one (RFC 4287, 4.1.1).

import { and, eq, min } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'

import type { ShownScope } from '../matter/shown-scope.ts'
import { isShownSession } from '../matter/shown-sessions.ts'
import { MINTED } from './lasting-names.ts'

/** When the site began: with its first account. */
export async function findSiteBeginning(db: Queryable): Promise<Date> {
  const [row] = await db.select({ at: min(accounts.createdAt) }).from(accounts)
  return row?.at ?? new Date(`${MINTED}-01-01T00:00:00+08:00`)
}

/** When readers got the first session of what is followed; the site's beginning where they have none. */
export async function findMattersBeginning(
  db: Queryable,
  { divisionCode, card }: Pick<ShownScope, 'divisionCode' | 'card'>,
): Promise<Date> {
  const [row] = await db
    .select({ at: min(committeeSessions.publishedAt) })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(
      and(
        isShownSession,
        divisionCode === undefined ? undefined : eq(committeeTerms.divisionCode, divisionCode),
        card === undefined
          ? undefined
          : and(eq(committeeTerms.number, card.term), eq(committeeSessions.number, card.session)),
      ),
    )
  return row?.at ?? findSiteBeginning(db)
}
