import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { sessions } from '#db/schema/accounts'

/** Ends every session of an account, so that the next request of each is refused. Returns their ids. */
export async function endSessions(
  tx: Transaction,
  accountId: number,
  now: Date,
): Promise<string[]> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id })
  return ended.map(({ id }) => id)
}
