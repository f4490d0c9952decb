import { and, eq, isNull } from 'drizzle-orm'

import { commentResolutions, comments } from '#db/schema/comments'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { loadEdition } from '../edition/load-edition.ts'
import { can } from '../edition/policy.ts'
import { canResolve } from './policy.ts'

/** Calls a remark settled, with all that was answered to it. */
export function resolveComment(
  ctx: Context,
  input: { editionId: number; commentId: number },
): Promise<{ commentId: number }> {
  const { editionId, commentId } = input
  return ctx.db.transaction(async (tx) => {
    const edition = await loadEdition(tx, editionId, ctx.now)
    const [comment] = await tx
      .select({ authorId: comments.authorId })
      .from(comments)
      .where(
        and(
          eq(comments.id, commentId),
          eq(comments.editionId, editionId),
          isNull(comments.parentId),
        ),
      )
    if (!comment || !can(ctx.actor, 'read', edition).allowed) {
      throw new Refusal('not-found', '没有这条意见')
    }
    requireAllowed(canResolve(ctx.actor, edition, comment))
    const { accountId } = ctx.actor
    await tx
      .insert(commentResolutions)
      .values({ commentId, accountId, createdAt: ctx.now })
      .onConflictDoNothing()
    return { commentId }
  })
}
