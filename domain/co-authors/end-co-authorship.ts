import { and, eq, isNull, sql } from 'drizzle-orm'

import { coAuthors } from '#db/schema/co-authors'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { authorize } from '../edition/authorize.ts'
import { lockEdition } from '../edition/load-edition.ts'
import { requestOnce } from '../request-once.ts'

/**
 * Ends an invitation or a co-authorship: the author takes it back, or a co-author steps out. Their participation
 * on the edition stays, so they still cannot approve it; what they wrote stays too.
 */
export async function endCoAuthorship(
  ctx: Context,
  input: { editionId: number; accountId: number; requestKey: string },
): Promise<{ editionId: number }> {
  const { editionId, accountId, requestKey } = input
  const command = `end-co-authorship:${editionId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    authorize(ctx.actor, accountId === ctx.actor.accountId ? 'read' : 'invite', edition)
    if (edition.submitterId === accountId) {
      throw new Refusal('conflict', '这篇稿件曾由对方提交，合署不能取消；署名可以在稿件里改')
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
    return { editionId }
  })
}
