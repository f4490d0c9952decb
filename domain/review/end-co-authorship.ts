import { and, eq, isNull, sql } from 'drizzle-orm'

import { coAuthors } from '#db/schema/co-authors'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { lockEdition } from './load-edition.ts'
import { can } from './policy.ts'

/**
 * Ends an invitation or a co-authorship: the author takes it back, or a co-author steps out. His hand
 * on the edition stays, so he still can not approve it; what he wrote stays too.
 */
export async function endCoAuthorship(
  ctx: Context,
  input: { editionId: number; accountId: number; requestKey: string },
): Promise<{ editionId: number }> {
  const { editionId, accountId, requestKey } = input
  const command = `end-co-authorship:${editionId}`
  await requestOnce(ctx, { requestKey, command }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
    const verdict = can(ctx.actor, 'invite', edition)
    if (accountId !== ctx.actor.accountId && !verdict.allowed) {
      throw new Refusal('forbidden', verdict.reason)
    }
    if (edition.submitterId === accountId) {
      throw new Refusal('conflict', '这篇稿件由他交过，合署不能取消；署名可以在稿件里改')
    }
    const [row] = await tx
      .update(coAuthors)
      .set({ endedBy: ctx.actor.accountId, endedAt: ctx.now })
      .where(
        and(
          eq(coAuthors.editionId, editionId),
          eq(coAuthors.accountId, accountId),
          isNull(coAuthors.endedAt),
          sql`${coAuthors.answer} is distinct from 'declined'`,
        ),
      )
      .returning({ id: coAuthors.id })
    if (!row) throw new Refusal('conflict', '这个合署已经取消了，请刷新页面')
    await tx.insert(outbox).values({
      event: 'co-author.ended',
      payload: {
        editionId,
        articleId: edition.articleId,
        accountId: ctx.actor.accountId,
        accountIds: [edition.authorId],
      },
      createdAt: ctx.now,
    })
    return row.id
  })
  return { editionId }
}
