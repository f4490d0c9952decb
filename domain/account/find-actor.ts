import { and, eq, gt, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants, sessions } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'

import type { Actor } from './actor.ts'
import { isCurrentGrant } from './current-grant.ts'
import { sessionId } from './sign-in.ts'

/**
 * The person a session token stands for, with the grants that hold on the day of `now`; null when the
 * session is over, revoked or unknown, or the account is closed.
 */
export async function findActor(
  db: Queryable,
  { sessionToken, now }: { sessionToken: string; now: Date },
): Promise<Actor | null> {
  const today = shanghaiDay(now)
  const rows = await db
    .select({
      accountId: accounts.id,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
      role: roleGrants.role,
      scope: roleGrants.divisionCode,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(roleGrants, and(eq(roleGrants.accountId, accounts.id), isCurrentGrant(today)))
    .where(
      and(
        eq(sessions.id, sessionId(sessionToken)),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(accounts.closedAt),
      ),
    )
  const [first] = rows
  if (!first) return null
  const grants = rows.flatMap(({ role, scope }) =>
    role && scope ? [{ role, divisionCode: scope }] : [],
  )
  const { accountId, displayName, divisionCode } = first
  return { accountId, displayName, divisionCode, grants }
}
