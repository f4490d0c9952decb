import type { OwnEditionCopy } from '#domain/review/get-own-edition'
import { movesFrom } from '#domain/review/workflow'
import { EDITION_STATE_WORDS } from '#lib/words'

/** Why its writers cannot change an edition now, and what they can do about it. */
export function whyNotEditable({
  edition: { state },
  edit,
  recall,
}: {
  edition: Pick<OwnEditionCopy['edition'], 'state'>
} & Pick<OwnEditionCopy, 'edit' | 'recall'>): string | null {
  if (edit.allowed) return null
  if (recall.allowed) {
    return `稿件在${EDITION_STATE_WORDS[state]}，还没有编辑认领。要改的话，先撤回。`
  }
  // Where no editor can return it, waiting for that leads nowhere.
  if (!movesFrom(state).includes('return')) return `${edit.reason}。`
  return `${recall.reason}。要改的话，等编辑退回。`
}
