import { desc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { sessions } from '#db/schema/accounts'

import { isCurrentSession } from './current-session.ts'
import { sessionId } from './open-session.ts'
import { getSessionRules, MAX_SESSIONS } from './session-rules.ts'

export interface OwnSession {
  id: string
  program: string | null
  address: string | null
  lastSeenAt: Date
  createdAt: Date
  /** The one that asks. */
  here: boolean
}

/** Where an account is signed in: this browser first, then those that were used last. */
export async function listOwnSessions(
  db: Queryable,
  { accountId, sessionToken, now }: { accountId: number; sessionToken: string; now: Date },
): Promise<OwnSession[]> {
  const own = sessionId(sessionToken)
  const rules = await getSessionRules(db)
  const rows = await db
    .select({
      id: sessions.id,
      program: sessions.program,
      address: sessions.address,
      lastSeenAt: sessions.lastSeenAt,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .where(isCurrentSession(accountId, { rules, now }))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(MAX_SESSIONS)
  const listed = rows.map((row) => ({ ...row, here: row.id === own }))
  return listed.toSorted((a, b) => Number(b.here) - Number(a.here))
}
