import { ilike, or, type Column, type SQL } from 'drizzle-orm'

import { likePattern } from '#lib/like'

/** Finds `text` to the letter in any of the texts, in either case; undefined when there is nothing to find. */
export function contains(text: string | undefined, ...texts: (Column | SQL)[]): SQL | undefined {
  const pattern = likePattern(text ?? '')
  return pattern === null ? undefined : or(...texts.map((text) => ilike(text, pattern)))
}
