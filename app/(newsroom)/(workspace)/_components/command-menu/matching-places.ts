export interface NavLink {
  href: string
  label: string
}

/** The places whose word has what was typed; all of them while nothing is. */
export function matchingPlaces(places: readonly NavLink[], text: string): NavLink[] {
  const asked = text.trim()
  return places.filter(({ label }) => label.includes(asked))
}
