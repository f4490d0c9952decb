import { and, eq, gt, isNull, type SQL } from 'drizzle-orm'

import { sessions } from '#db/schema/accounts'

import { idleSince, type SessionRules } from './session-rules.ts'

/** Selects the sessions by which an account is signed in: not ended, not over, not idle, with their code. */
export function isCurrentSession(
  accountId: number,
  { rules, now }: { rules: SessionRules; now: Date },
): SQL | undefined {
  return and(
    eq(sessions.accountId, accountId),
    eq(sessions.awaitsCode, false),
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, now),
    gt(sessions.lastSeenAt, idleSince(rules, now)),
  )
}
