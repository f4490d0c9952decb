import { and, eq, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { sessions } from '#db/schema/accounts'

import { sessionId } from './sign-in.ts'

/** Ends a session; one that is over already stays as it is. */
export async function signOut(
  { db, now }: { db: Queryable; now: Date },
  input: { sessionToken: string },
): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, sessionId(input.sessionToken)), isNull(sessions.revokedAt)))
}
