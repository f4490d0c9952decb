/** Rows from most to fewest, with places as in sport: equals share one, and the next place is skipped. */
export function rankBy<T>(
  rows: readonly T[],
  valueOf: (row: T) => number,
): (T & { rank: number })[] {
  const sorted = rows.toSorted((a, b) => valueOf(b) - valueOf(a))
  const ranked: (T & { rank: number })[] = []
  for (const [order, row] of sorted.entries()) {
    const above = ranked[order - 1]
    const rank = above && valueOf(above) === valueOf(row) ? above.rank : order + 1
    ranked.push({ ...row, rank })
  }
  return ranked
}

/** How much of what came in was used, as a whole per cent; null when nothing came in. */
export function usedPercent({ submitted, used }: { submitted: number; used: number }) {
  return submitted === 0 ? null : Math.round((used / submitted) * 100)
}
