import { eq, sql } from 'drizzle-orm'

import { wordBypasses } from '#db/schema/word-bypasses'
import { wordList } from '#db/schema/word-list'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { claimEdition } from './claim-edition.ts'
import { lockEdition } from './load-edition.ts'
import { can, canBypass } from './policy.ts'
import { requireBypassReason } from './require-words.ts'
import { unreadable } from './unreadable.ts'
import { levelOf } from './workflow.ts'

/**
 * Lets a watched word stand in one edition, for a reason that everybody sees who reads its checks. An
 * editor of its level claims it by this as by any other change; before publication a final editor may,
 * too. Its writers let through only what is no sensitive word.
 */
export async function letWordThrough(
  ctx: Context,
  input: { editionId: number; word: string; reason: string; requestKey: string },
): Promise<{ bypassId: number }> {
  const { editionId, word, requestKey } = input
  const reason = requireBypassReason(input.reason)
  const request = { requestKey, command: `let-word-through:${editionId}` }
  const { resultId } = await requestOnce(ctx, request, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw unreadable(ctx.actor, edition)
    if (levelOf(edition.state) !== null) await claimEdition({ ...ctx, db: tx }, { editionId })
    const [watched] = await tx
      .select({ id: wordList.id, kind: wordList.kind })
      .from(wordList)
      .where(eq(wordList.word, word))
      .for('share')
    if (!watched) throw new Refusal('not-found', '词表里没有这个词了，不用放行')
    const verdict = canBypass(ctx.actor, watched.kind, edition)
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    // In SQL: the instant as the list has it, to the microsecond.
    const listedAt = sql`(select ${wordList.listedAt} from ${wordList} where ${eq(wordList.id, watched.id)})`
    const [row] = await tx
      .insert(wordBypasses)
      .values({
        editionId,
        word,
        listedAt,
        reason,
        accountId: ctx.actor.accountId,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: wordBypasses.id })
    if (!row) throw new Refusal('conflict', '这个词已经有人放行了，请刷新页面')
    return row.id
  })
  return { bypassId: resultId }
}
