// Repairs that a person may accept: ASCII marks between Chinese characters, full-width digits, a
// quotation mark or bracket without its partner, a stray traditional character. The text itself is
// left as it came.

import type { Repair } from '../page-reading.ts'
import { simplified } from '../characters/traditional.ts'
import { foldWidth } from '../characters/width.ts'

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
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    const wide = WIDE[character]
    if (
      wide !== undefined &&
      (HAN.test(text[index - 1] ?? '') || HAN.test(text[index + 1] ?? ''))
    ) {
      add('width', character, wide, index)
    } else if (WIDE_DIGIT.test(character)) {
      add('width', character, foldWidth(character), index)
    }
    const simple = simplified(character)
    if (simple !== null) add('traditional', character, simple, index)
  }
  for (const offset of unbalancedMarks(text)) add('unbalanced', text[offset] ?? '', '', offset)
  return repairs
}

/** Marks without a partner. Each kind is counted by itself, since quotations may cross brackets. */
function unbalancedMarks(text: string): number[] {
  const open = new Map<string, number[]>()
  const lone: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (OPENING.has(character)) {
      const stack = open.get(character) ?? []
      stack.push(index)
      open.set(character, stack)
      continue
    }
    const partner = CLOSING[character]
    if (partner !== undefined && open.get(partner)?.pop() === undefined) lone.push(index)
  }
  return [...lone, ...[...open.values()].flat()].toSorted((a, b) => a - b)
}
