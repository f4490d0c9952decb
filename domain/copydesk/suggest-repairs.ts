// Repairs that a person may accept: ASCII marks between Chinese characters, full-width digits, a
// quotation mark or bracket without its partner, a stray traditional character. The text itself is
// left as it came.

import type { Repair } from './page-reading.ts'
import { simplified } from './traditional.ts'
import { foldWidth } from './width.ts'

// Written as escapes: the two widths look alike in most fonts.
const WIDE: Record<string, string> = {
  ',': '\uff0c',
  ':': '\uff1a',
  ';': '\uff1b',
  '?': '\uff1f',
  '!': '\uff01',
  '(': '\uff08',
  ')': '\uff09',
}
const CLOSING: Record<string, string> = {
  '”': '“',
  '》': '《',
  '\uff09': '\uff08',
  ')': '(',
  '’': '‘',
}
const OPENING = new Set(Object.values(CLOSING))
const HAN = /[\u3400-\u9fff“”《》]/
const WIDE_DIGIT = /[\uff10-\uff19]/

export function suggestRepairs(text: string, paragraph: number): Repair[] {
  const repairs: Repair[] = []
  const add = (kind: Repair['kind'], before: string, after: string, offset: number) =>
    repairs.push({ kind, before, after, paragraph, offset, applied: false })
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const wide = WIDE[character]
    if (wide !== undefined && (HAN.test(text[at - 1] ?? '') || HAN.test(text[at + 1] ?? ''))) {
      add('width', character, wide, at)
    } else if (WIDE_DIGIT.test(character)) {
      add('width', character, foldWidth(character), at)
    }
    const simple = simplified(character)
    if (simple !== null) add('traditional', character, simple, at)
  }
  for (const offset of unbalancedMarks(text)) add('unbalanced', text[offset] ?? '', '', offset)
  return repairs
}

/** Marks without a partner. Each kind is counted by itself, since quotations may cross brackets. */
function unbalancedMarks(text: string): number[] {
  const open = new Map<string, number[]>()
  const lone: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (OPENING.has(character)) {
      const stack = open.get(character) ?? []
      stack.push(at)
      open.set(character, stack)
      continue
    }
    const partner = CLOSING[character]
    if (partner !== undefined && open.get(partner)?.pop() === undefined) lone.push(at)
  }
  return [...lone, ...[...open.values()].flat()].toSorted((a, b) => a - b)
}
