import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { claimEdition } from './claim-edition.ts'
import { keepWords } from './keep-words.ts'
import { saveDraft, type SaveDraftInput, type SavedDraft } from './save-draft.ts'

/** What leaves nothing to keep: the words themselves are wrong, or the piece is not his to see. */
const NOTHING_TO_KEEP = ['invalid-input', 'not-found', 'limit-reached']

/**
 * Saves what an editor changed in review. The first change claims the edition, and each further one
 * extends the claim, also when it had run out and nobody else claimed the edition. Words that cannot be
 * saved are kept beside the edition, and the refusal says so.
 */
export function saveInReview(ctx: Context, input: SaveDraftInput): Promise<SavedDraft> {
  return orKept(ctx, input, () => claimAndSave(ctx, input))
}

/** Claims and saves in one transaction: a refused save leaves no claim. */
export function claimAndSave(ctx: Context, input: SaveDraftInput): Promise<SavedDraft> {
  return ctx.db.transaction(async (tx) => {
    await claimEdition({ ...ctx, db: tx }, input)
    return saveDraft({ ...ctx, db: tx }, input)
  })
}

/** What `work` gives; when it refuses, the words are kept beside the piece and the refusal says so. */
export async function orKept<T>(
  ctx: Context,
  { editionId, content }: { editionId: number; content: unknown },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (refused) {
    if (!(refused instanceof Refusal) || NOTHING_TO_KEEP.includes(refused.code)) throw refused
    const reason = refused.message
    const { number } = await keepWords(ctx, { editionId, content, reason })
    throw new Refusal(
      refused.code,
      `${reason} 您写的没有丢，已经存在这篇稿件旁边（第 ${number} 版），审读页上看得到。`,
    )
  }
}
