import { movesFrom } from '#domain/edition/workflow'
import type { OwnEditionDetails } from '#domain/review/editions/get-own-edition'
import { EDITION_STATE_LABELS } from '#lib/labels'

/** Why its writers cannot change an edition now, and what they can do about it. */
export function whyNotEditable({
  edition: { state },
  edit,
  recall,
}: {
  edition: Pick<OwnEditionDetails['edition'], 'state'>
} & Pick<OwnEditionDetails, 'edit' | 'recall'>): string | null {
  if (edit.allowed) return null
  if (recall.allowed) {
    return `稿件在${EDITION_STATE_LABELS[state]}，还没有编辑认领。要改的话，先撤回。`
  }
  // Where no editor can return it, waiting for that leads nowhere.
  if (!movesFrom(state).includes('return')) return `${edit.reason}。`
  return `${recall.reason}。要改的话，等编辑退回。`
}
