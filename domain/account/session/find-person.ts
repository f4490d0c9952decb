import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants, sessions } from '#db/schema/accounts'
import { secondFactors } from '#db/schema/second-factors'
import { settings } from '#db/schema/settings'
import { shanghaiDay } from '#lib/dates'

import { countyOfPortal } from '../../division/own-divisions.ts'
import { toGrant, type Actor } from '../actor.ts'
import { isCurrentGrant } from '../current-grant.ts'
import { sessionId } from './open-session.ts'
import { needsFactor } from '../policy.ts'
import { idleSince, sessionRulesSchema } from './session-rules.ts'

/** Who is signed in, before anybody asked whether that is enough to act. */
export interface Person {
  actor: Actor
  lastSeenAt: Date
  /** A role of theirs requires a second factor, and they have none: they may set one up, and nothing else. */
  lacksFactor: boolean
}

/**
 * The person a session token stands for, with the grants that hold on the day of `now`; null when the session is over,
 * idle, revoked, still without its code or unknown, or the account is closed.
 */
export async function findPerson(
  db: Queryable,
  { sessionToken, now }: { sessionToken: string; now: Date },
): Promise<Person | null> {
  const today = shanghaiDay(now)
  const names = sql.join(
    Object.keys(sessionRulesSchema.shape).map((name) => sql`${name}`),
    sql`, `,
  )
  const rows = await db
    .select({
      accountId: accounts.id,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
      lastSeenAt: sessions.lastSeenAt,
      role: roleGrants.role,
      scope: roleGrants.divisionCode,
      unitId: roleGrants.unitId,
      county: countyOfPortal,
      factor: secondFactors.accountId,
      // In the same question: it is asked for every page.
      rules: sql<unknown>`(
        select jsonb_object_agg(${settings.key}, ${settings.value})
        from ${settings} where ${settings.key} in (${names}))`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(roleGrants, and(eq(roleGrants.accountId, accounts.id), isCurrentGrant(today)))
    .leftJoin(
      secondFactors,
      and(eq(secondFactors.accountId, accounts.id), isNotNull(secondFactors.confirmedAt)),
    )
    .where(
      and(
        eq(sessions.id, sessionId(sessionToken)),
        eq(sessions.awaitsCode, false),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(accounts.closedAt),
      ),
    )
  const [first] = rows
  if (!first) return null
  const { accountId, displayName, divisionCode, lastSeenAt, factor, county } = first
  const rules = sessionRulesSchema.parse(first.rules ?? {})
  if (lastSeenAt <= idleSince(rules, now)) return null
  const grants = rows.flatMap(({ role, scope, unitId }) =>
    role && scope ? [toGrant({ role, divisionCode: scope, unitId })] : [],
  )
  const actor = { accountId, displayName, divisionCode, grants, ...(county ? { county } : {}) }
  const lacksFactor = factor === null && needsFactor(actor, rules.requireSecondFactor)
  return { actor, lastSeenAt, lacksFactor }
}
