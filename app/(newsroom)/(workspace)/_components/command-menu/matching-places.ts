export interface PlaceLink {
  href: string
  word: string
}

/** The places whose word has what was typed; all of them while nothing is. */
export function matchingPlaces(places: readonly PlaceLink[], text: string): PlaceLink[] {
  const asked = text.trim()
  return places.filter(({ word }) => word.includes(asked))
}
