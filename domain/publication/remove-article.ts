import type { Context } from '../context.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { articleMove, type ArticleMoveInput } from './article-move.ts'

/** Takes a withdrawn article away for good; its rows stay, its page does not. */
export function removeArticle(ctx: Context, input: ArticleMoveInput): Promise<PublicChange> {
  return articleMove(ctx, 'remove', input)
}
