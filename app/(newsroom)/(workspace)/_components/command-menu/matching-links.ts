export interface NavLink {
  href: string
  label: string
}

/** The links whose word has what was typed; all of them while nothing is. */
export function matchingLinks(links: readonly NavLink[], text: string): NavLink[] {
  const asked = text.trim()
  return links.filter(({ label }) => label.includes(asked))
}
