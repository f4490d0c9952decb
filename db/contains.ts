import { ilike, like, or, type Column, type SQL } from 'drizzle-orm'

import { likePattern } from '#lib/like'

/** Finds `text` to the letter in any of the texts, in either case; undefined when there is nothing to find. */
export function contains(text: string | undefined, ...texts: (Column | SQL)[]): SQL | undefined {
  const pattern = likePattern(text ?? '')
  if (pattern === null) return undefined
  // Of signs without a case, as Chinese ones are, the letters of each text need not be made small first: that takes longest.
  const isLike = pattern.toLowerCase() === pattern.toUpperCase() ? like : ilike
  return or(...texts.map((text) => isLike(text, pattern)))
}
