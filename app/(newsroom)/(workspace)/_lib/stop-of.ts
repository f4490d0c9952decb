import type { EditionState } from '#db/states'
import type { HistoryRow } from '#domain/review/history-row'

/** The return or the no that stopped a piece where it lies now. */
export function stopOf({
  state,
  history,
}: {
  state: EditionState
  history: readonly HistoryRow[]
}): HistoryRow | null {
  if (state !== 'returned' && state !== 'spiked') return null
  const stop = state === 'returned' ? 'return' : 'spike'
  return history.findLast(({ move }) => move === stop) ?? null
}
