import type { WatchedTermKind } from '#db/states'

import { watchedTermSchema, type WatchedTermFields } from './schemas.ts'

/** One pasted line: a term that can be kept, or why it cannot. */
export type TermLine = { line: number; text: string } & (
  | { term: WatchedTermFields; issue: null }
  | { term: null; issue: string }
)

/** Between the parts of a line: a tab of a spreadsheet, an arrow, a bar or a comma. */
const BETWEEN = /\s*(?:\t|→|->|=>|｜|\||，|,)\s*/u

/**
 * Reads pasted lines, each a term, what to write instead and why: `做为，作为，动词用“作为”`. What is
 * left out at the end is empty. Empty lines are passed over; a term that came earlier is an issue.
 */
export function parseTermLines(text: string, kind: WatchedTermKind): TermLine[] {
  const seen = new Set<string>()
  return text.split(/\r?\n/u).flatMap<TermLine>((raw, index) => {
    const cut = raw.trim()
    if (cut === '') return []
    const line = { line: index + 1, text: cut }
    const [term = '', replacement = '', ...rest] = cut.split(BETWEEN)
    const parsed = watchedTermSchema.safeParse({
      term,
      replacement,
      explanation: rest.join('，'),
      kind,
    })
    if (!parsed.success) {
      return [{ ...line, term: null, issue: parsed.error.issues[0]?.message ?? '看不懂这一行' }]
    }
    if (seen.has(parsed.data.term)) {
      return [{ ...line, term: null, issue: '前面已经有这个词' }]
    }
    seen.add(parsed.data.term)
    return [{ ...line, term: parsed.data, issue: null }]
  })
}
