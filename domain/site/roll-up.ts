/** Counts by division collected to the division's prefecture; a prefecture's own are among them. */
export function rollUpToPrefectures(counts: Record<string, number>): Record<string, number> {
  const collected: Record<string, number> = {}
  for (const [code, count] of Object.entries(counts)) {
    const prefecture = `${code.slice(0, 4)}00`
    collected[prefecture] = (collected[prefecture] ?? 0) + count
  }
  return collected
}
