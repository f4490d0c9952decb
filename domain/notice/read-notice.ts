import { and, eq, isNull } from 'drizzle-orm'

import { notices } from '#db/schema/notices'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'

/** Marks one of the actor's own notices as read; once read it stays so. */
export async function readNotice(ctx: Context, input: { noticeId: number }): Promise<void> {
  const own = and(eq(notices.id, input.noticeId), eq(notices.accountId, ctx.actor.accountId))
  const written = await ctx.db
    .update(notices)
    .set({ readAt: ctx.now })
    .where(and(own, isNull(notices.readAt)))
    .returning({ id: notices.id })
  if (written.length > 0) return
  const [known] = await ctx.db.select({ id: notices.id }).from(notices).where(own)
  if (!known) throw new Refusal('not-found', '没有这条通知')
}
