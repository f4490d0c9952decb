import type { Context } from '../context.ts'
import { articleMove, type ArticleMoveInput } from './article-move.ts'
import type { PublicChange } from './public-change.ts'

/** Takes a withdrawn article away for good; its rows stay, its page does not. */
export function removeArticle(ctx: Context, input: ArticleMoveInput): Promise<PublicChange | null> {
  return articleMove(ctx, 'remove', input)
}
