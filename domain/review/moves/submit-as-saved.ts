import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import type { MovedEdition } from '../../edition/move-edition.ts'
import type { MoveInput } from '../../edition/review-move.ts'
import { findUnsavedText } from '../copies/working-copy.ts'
import { submitEdition } from './submit-edition.ts'

/** Submits an edition that is not open before the person: words that are not saved yet would stay behind. */
export async function submitAsSaved(ctx: Context, input: MoveInput): Promise<MovedEdition> {
  const { editionId } = input
  if (await findUnsavedText(ctx.db, { editionId, accountId: ctx.actor.accountId })) {
    throw new Refusal('invalid-input', '还有没存下的字，请打开看过、存下再提交')
  }
  return submitEdition(ctx, input)
}
