import type { ParsedQuery, QueryTerm } from './parse-query.ts'

/** What a question asks for with one of its words left out. */
export interface LooserQuery {
  query: ParsedQuery
  left: QueryTerm
}

/**
 * The question without each of its words in turn, for when all of them together find nothing. `cut` splits what was
 * typed without spaces into its words.
 */
export function loosenQuery(query: ParsedQuery, cut: (text: string) => string[]): LooserQuery[] {
  const [only, ...others] = query.wanted
  const words =
    only && others.length === 0 && !only.exact
      ? [...new Set(cut(only.text))].map((text) => ({ text, exact: false }))
      : query.wanted
  if (words.length < 2) return []
  return words.map((left) => ({
    left,
    query: { ...query, wanted: words.filter((word) => word !== left) },
  }))
}
