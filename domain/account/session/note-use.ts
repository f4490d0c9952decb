import { and, eq, lt } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { sessions } from '#db/schema/accounts'

import { sessionId } from './open-session.ts'

const STEP_MS = 5 * 60_000

/** Whether so much time has passed since a session's last use was written down that it is worth a write. */
export const isWorthNoting = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= STEP_MS

/** Writes down that a session was used. It changes nothing that a person did, so reading a page may do it. */
export async function noteUse(
  db: Queryable,
  { sessionToken, now }: { sessionToken: string; now: Date },
): Promise<void> {
  const before = new Date(now.getTime() - STEP_MS)
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, sessionId(sessionToken)), lt(sessions.lastSeenAt, before)))
}
