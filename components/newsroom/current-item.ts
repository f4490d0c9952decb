interface Way {
  href: string
  /** Other addresses that are reached from it, and lie elsewhere. */
  below?: readonly string[]
}

/** The item that a page belongs to: the one with the longest address that the page's own begins with. */
export function currentItem(items: readonly Way[], path: string): string | undefined {
  const isAt = (start: string) => path === start || path.startsWith(`${start}/`)
  return items
    .flatMap(({ href, below = [] }) => [href, ...below].map((start) => ({ href, start })))
    .filter(({ start }) => isAt(start))
    .toSorted((a, b) => b.start.length - a.start.length)[0]?.href
}
