import { eq, sql } from 'drizzle-orm'

import { bypasses } from '#db/schema/bypasses'
import { watchedTerms } from '#db/schema/watched-terms'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../../context.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { isInReview } from '../../edition/edition-state.ts'
import { lockEdition } from '../../edition/load-edition.ts'
import { canBypass } from '../../edition/policy.ts'
import { requireBypassReason } from '../../edition/require-reason.ts'
import { requestOnce } from '../../request-once.ts'
import { claimEdition } from '../claims/claim-edition.ts'

/**
 * Lets a watched term through in one edition, for a reason that everybody sees who reads its checks. An
 * editor of its level claims it by this as by any other change; before publication a final editor may,
 * too. Its writers let through only what is no sensitive term.
 */
export async function bypassWatchedTerm(
  ctx: Context,
  input: { editionId: number; term: string; reason: string; requestKey: string },
): Promise<{ bypassId: number }> {
  const { editionId, term, requestKey } = input
  const reason = requireBypassReason(input.reason)
  const request = { requestKey, command: `bypass-watched-term:${editionId}` }
  return requestOnce(ctx, request, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    requireReadable(ctx.actor, edition)
    if (isInReview(edition.state)) await claimEdition({ ...ctx, db: tx }, { editionId })
    const [watched] = await tx
      .select({ id: watchedTerms.id, kind: watchedTerms.kind })
      .from(watchedTerms)
      .where(eq(watchedTerms.term, term))
      .for('share')
    if (!watched) throw new Refusal('not-found', '词表里没有这个词了，不用放行')
    requireAllowed(canBypass(ctx.actor, watched.kind, edition))
    // In SQL: the instant as the list has it, to the microsecond.
    const listedAt = sql`(select ${watchedTerms.listedAt} from ${watchedTerms} where ${eq(watchedTerms.id, watched.id)})`
    const [row] = await tx
      .insert(bypasses)
      .values({
        editionId,
        term,
        listedAt,
        reason,
        accountId: ctx.actor.accountId,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: bypasses.id })
    if (!row) throw new Refusal('conflict', '这个词已经有人放行了，请刷新页面')
    return { bypassId: row.id }
  })
}
