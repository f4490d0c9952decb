import type { Context } from '../context.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { articleMove, type ArticleMoveInput } from './article-move.ts'

/** Brings a withdrawn article back to readers as it was. */
export function restoreArticle(ctx: Context, input: ArticleMoveInput): Promise<PublicChange> {
  return articleMove(ctx, 'restore', input)
}
