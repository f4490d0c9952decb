// Radicals that a PDF printed for characters (⽢⾕县). The page is read as if they were the characters;
// each stretch of them is shown as a difference, which a person may refuse.

import type { Repair } from './page-reading.ts'
import type { Strip } from './strip.ts'

/** `source`: the page as it came; `strip` is a paragraph of it with radicals folded. */
export function radicalRepairs(source: string, strip: Strip, paragraph: number): Repair[] {
  const repairs: Repair[] = []
  const original = strip.pieces.map(({ start, end }) => source.slice(start, end)).join('')
  for (let at = 0; at < original.length; at += 1) {
    let end = at
    while (end < original.length && original[end] !== strip.text[end]) end += 1
    if (end === at) continue
    const [before, after] = [original.slice(at, end), strip.text.slice(at, end)]
    repairs.push({ kind: 'radical', before, after, paragraph, offset: at, applied: true })
    at = end
  }
  return repairs
}
