import { WITHDRAW_REASONS, type WithdrawReason } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { requirePublicNote } from '../edition/require-reason.ts'
import { articleMove, type ArticleMoveInput } from './article-move.ts'

/** Takes an article out of public sight; its page keeps a note that says so. */
export async function withdrawArticle(
  ctx: Context,
  input: ArticleMoveInput & { reason: string; publicNote: string },
): Promise<PublicChange> {
  const reason = WITHDRAW_REASONS.find((known) => known === input.reason)
  if (!reason) {
    const message = '请从列表里选一个撤稿原因'
    throw new Refusal('invalid-input', message, { reason: [message] })
  }
  const publicNote = requirePublicNote(input.publicNote)
  const publicReason: { reason: WithdrawReason; publicNote: string } = { reason, publicNote }
  return articleMove(ctx, 'withdraw', input, publicReason)
}
