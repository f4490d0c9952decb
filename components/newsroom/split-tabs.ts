/** As many as a thumb can tell apart on a narrow phone. */
export const MAX_TABS = 5

/** What the foot of a phone's screen shows at once, and what it folds behind one more entry. */
export function splitTabs<Item>(items: readonly Item[]): {
  tabs: readonly Item[]
  more: readonly Item[]
} {
  if (items.length <= MAX_TABS) return { tabs: items, more: [] }
  return { tabs: items.slice(0, MAX_TABS - 1), more: items.slice(MAX_TABS - 1) }
}
