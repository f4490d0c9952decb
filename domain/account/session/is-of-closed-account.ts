import { and, eq, isNotNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, sessions } from '#db/schema/accounts'

import { sessionId } from './open-session.ts'

/** Whether a session ended because its account was closed: only who held it learns that. */
export async function isOfClosedAccount(
  db: Queryable,
  { sessionToken }: { sessionToken: string },
): Promise<boolean> {
  const [row] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.id, sessionId(sessionToken)), isNotNull(accounts.closedAt)))
  return row !== undefined
}
