import { and, eq, gte, isNull, lt, notExists, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accountLinks, accounts, sessions } from '#db/schema/accounts'

/** An account that nobody used for so long is nobody's: who comes back asks for it again. */
export const ASLEEP_DAYS = 180
const DAY_MS = 86_400_000

/**
 * The condition that an open account is asleep: opened, used and given a link longer ago. Each account's last session
 * is kept for it (domain/notice/prune.ts).
 */
export function isAsleep(db: Queryable, now: Date): SQL | undefined {
  const since = new Date(now.getTime() - ASLEEP_DAYS * DAY_MS)
  const used = db
    .select({ one: sql`1` })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accounts.id),
        eq(sessions.awaitsCode, false),
        gte(sessions.lastSeenAt, since),
      ),
    )
  const sent = db
    .select({ one: sql`1` })
    .from(accountLinks)
    .where(and(eq(accountLinks.accountId, accounts.id), gte(accountLinks.createdAt, since)))
  return and(
    isNull(accounts.closedAt),
    lt(accounts.createdAt, since),
    notExists(used),
    notExists(sent),
  )
}
