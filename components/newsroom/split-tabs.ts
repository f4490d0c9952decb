/** As many as a thumb can tell apart on a narrow phone. */
export const MAX_TABS = 5

/**
 * What the foot of a phone's screen shows at once, and what it folds behind one more entry. What people work with
 * most goes first into the room that there is; the order stays.
 */
export function splitTabs<Item extends { main?: boolean }>(
  items: readonly Item[],
): { tabs: readonly Item[]; more: readonly Item[] } {
  if (items.length <= MAX_TABS) return { tabs: items, more: [] }
  const byUse = items.toSorted((one, other) => Number(other.main ?? 0) - Number(one.main ?? 0))
  const shown = new Set(byUse.slice(0, MAX_TABS - 1))
  return {
    tabs: items.filter((item) => shown.has(item)),
    more: items.filter((item) => !shown.has(item)),
  }
}
