import { and, eq, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { sessions } from '#db/schema/accounts'

import { sessionId } from './session/open-session.ts'

/** Ends a session; returns whose it was, or null when it was over already. */
export function signOut(
  { db, now }: { db: Queryable; now: Date },
  input: { sessionToken: string },
): Promise<{ accountId: number } | null> {
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.id, sessionId(input.sessionToken)), isNull(sessions.revokedAt)))
      .returning({ accountId: sessions.accountId })
    return ended ?? null
  })
}
