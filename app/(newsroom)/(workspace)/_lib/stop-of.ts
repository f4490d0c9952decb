import type { EditionState } from '#db/states'
import { isReturned, isSpiked } from '#domain/edition/edition-state'
import type { HistoryRow } from '#domain/review/history/history-row'

/** The return or the no that stopped an edition where it lies now. */
export function stopOf({
  state,
  history,
}: {
  state: EditionState
  history: readonly HistoryRow[]
}): HistoryRow | null {
  if (!isReturned(state) && !isSpiked(state)) return null
  const stop = isReturned(state) ? 'return' : 'spike'
  return history.findLast(({ move }) => move === stop) ?? null
}
