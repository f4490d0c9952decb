import { and, eq, isNull, lte } from 'drizzle-orm'

import { notices } from '#db/schema/notices'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'

/** Marks the actor's notices as read up to the newest one they saw; what came since stays unread. */
export async function readAllNotices(
  ctx: Context,
  input: { upTo: number },
): Promise<{ read: number }> {
  const { upTo } = input
  if (!Number.isSafeInteger(upTo) || upTo < 1) {
    throw new Refusal('invalid-input', '页面过期了，请刷新后再试')
  }
  const written = await ctx.db
    .update(notices)
    .set({ readAt: ctx.now })
    .where(
      and(
        eq(notices.accountId, ctx.actor.accountId),
        isNull(notices.readAt),
        lte(notices.id, upTo),
      ),
    )
    .returning({ id: notices.id })
  return { read: written.length }
}
