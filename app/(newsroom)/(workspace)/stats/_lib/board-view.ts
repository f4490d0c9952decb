import type { Freshness } from '#domain/stats/freshness'

// Which places of the board are shown, as its address.
export const BOARD_VIEWS = ['soon', 'stale'] as const
export type BoardView = (typeof BOARD_VIEWS)[number]

/** Those of a view, the most urgent first: what reaches its limit soonest, or is past it longest. */
export function ofView<T extends Freshness>(rows: readonly T[], view: BoardView): T[] {
  return rows
    .filter(({ state }) =>
      view === 'soon' ? state === 'soon' : state === 'stale' || state === 'empty',
    )
    .toSorted((a, b) => (a.staleOn ?? '').localeCompare(b.staleOn ?? ''))
}

/** 还有 3 天; 过了 5 天; 还没有发过 */
export function formatLeft({ days }: Freshness, limit: number): string {
  if (days === null) return '还没有发过'
  if (days === limit) return '今天到红线'
  return days < limit ? `还有 ${limit - days} 天` : `过了 ${days - limit} 天`
}
