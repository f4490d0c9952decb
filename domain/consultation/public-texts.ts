/** Who asked for a topic stays inside, and the name of a unit is nobody's own words. */
const NOT_OWN = new Set(['askedBy', 'unit'])

/** What a move writes that readers may get, by the fields of its form. */
export const publicTextsOf = (parsed: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parsed ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !NOT_OWN.has(entry[0]),
    ),
  )
