import type { WordKind } from '#db/states'

import { wordSchema, type WordFields } from './schemas.ts'

/** One pasted line: a word that can be kept, or why it can not. */
export type WordLine = { line: number; text: string } & (
  | { word: WordFields; issue: null }
  | { word: null; issue: string }
)

/** Between the parts of a line: a tab of a spreadsheet, an arrow, a bar or a comma. */
const BETWEEN = /\s*(?:\t|→|->|=>|｜|\||，|,)\s*/u

/**
 * Reads pasted lines, each a word, what to write instead and why: `做为，作为，动词用“作为”`. What is
 * left out at the end is empty. Empty lines are passed over; a word that came earlier is an issue.
 */
export function parseWordLines(text: string, kind: WordKind): WordLine[] {
  const seen = new Set<string>()
  return text.split(/\r?\n/u).flatMap<WordLine>((raw, index) => {
    const cut = raw.trim()
    if (cut === '') return []
    const line = { line: index + 1, text: cut }
    const [word = '', replacement = '', ...rest] = cut.split(BETWEEN)
    const parsed = wordSchema.safeParse({ word, replacement, explanation: rest.join('，'), kind })
    if (!parsed.success) {
      return [{ ...line, word: null, issue: parsed.error.issues[0]?.message ?? '看不懂这一行' }]
    }
    if (seen.has(parsed.data.word)) {
      return [{ ...line, word: null, issue: '前面已经有这个词' }]
    }
    seen.add(parsed.data.word)
    return [{ ...line, word: parsed.data, issue: null }]
  })
}
