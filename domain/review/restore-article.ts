import type { Context } from '../context.ts'
import { articleMove, type ArticleMoveInput } from './article-move.ts'
import type { PublicChange } from './public-change.ts'

/** Brings a withdrawn article back to readers as it was. */
export function restoreArticle(
  ctx: Context,
  input: ArticleMoveInput,
): Promise<PublicChange | null> {
  return articleMove(ctx, 'restore', input)
}
