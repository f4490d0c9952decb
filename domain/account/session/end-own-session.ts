import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import { sessions } from '#db/schema/accounts'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'

const inputSchema = z.object({ sessionId: plainText().regex(/^[\da-f]{64}$/, '没有这个登录') })

/** Ends one session of the actor's own; its next request is refused. */
export async function endOwnSession(ctx: Context, input: unknown): Promise<void> {
  const { sessionId } = parseInput(inputSchema, input)
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: ctx.now })
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.accountId, ctx.actor.accountId),
          isNull(sessions.revokedAt),
        ),
      )
      .returning({ id: sessions.id })
    if (ended.length === 0) throw new Refusal('not-found', '这个登录已经退出了')
  })
}
