import type { ArticleState } from '#db/states'
import { Refusal } from '#lib/refusal'

/** Whether readers had the article, and have it no longer. */
export const isOffline = (state: ArticleState): boolean =>
  state === 'withdrawn' || state === 'removed'

/** Nothing newer goes before readers, now or at a set time, in the place of what was withdrawn. */
export function refuseWithdrawn(state: ArticleState): void {
  if (isOffline(state)) throw new Refusal('conflict', '这篇文章已经撤下，恢复以后才能再发布')
}
