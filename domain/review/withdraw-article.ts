import { WITHDRAW_REASONS, type WithdrawReason } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { articleMove, type ArticleMoveInput } from './article-move.ts'
import type { PublicChange } from './public-change.ts'

const LONGEST_NOTE = 300

/** Takes an article out of public sight; its page keeps a note that says so. */
export async function withdrawArticle(
  ctx: Context,
  input: ArticleMoveInput & { reason: string; publicNote: string },
): Promise<PublicChange | null> {
  const reason = WITHDRAW_REASONS.find((known) => known === input.reason)
  const publicNote = input.publicNote.trim()
  if (!reason) throw refusal('reason', '请从列表里选一个撤稿原因')
  if (!publicNote) throw refusal('publicNote', '请写给读者看的说明')
  if (publicNote.length > LONGEST_NOTE) throw refusal('publicNote', `说明最多 ${LONGEST_NOTE} 字`)
  const told: { reason: WithdrawReason; publicNote: string } = { reason, publicNote }
  return articleMove(ctx, 'withdraw', input, told)
}

const refusal = (field: string, message: string) =>
  new Refusal('invalid-input', message, { [field]: [message] })
