import { and, eq, isNull, ne } from 'drizzle-orm'

import { sessions } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { sessionId } from './open-session.ts'

/** Ends every session of the actor's own but the one that asks. */
export async function endOtherSessions(
  ctx: Context,
  { sessionToken }: { sessionToken: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: ctx.now })
      .where(
        and(
          eq(sessions.accountId, ctx.actor.accountId),
          ne(sessions.id, sessionId(sessionToken)),
          isNull(sessions.revokedAt),
        ),
      )
      .returning({ id: sessions.id })
    if (ended.length === 0) throw new Refusal('conflict', '别处没有登录')
  })
}
