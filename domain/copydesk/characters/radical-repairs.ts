// Radicals that a PDF printed for characters (⽢⾕县). The page is read as if they were the characters;
// each stretch of them is shown as a difference, which a person may refuse.

import type { Repair } from '../page-reading.ts'
import type { Strip } from './strip.ts'

/** `source`: the page as it came; `strip` is a paragraph of it with radicals folded. */
export function radicalRepairs(source: string, strip: Strip, paragraph: number): Repair[] {
  const repairs: Repair[] = []
  const original = strip.parts.map(({ start, end }) => source.slice(start, end)).join('')
  for (let index = 0; index < original.length; index += 1) {
    let end = index
    while (end < original.length && original[end] !== strip.text[end]) end += 1
    if (end === index) continue
    const [before, after] = [original.slice(index, end), strip.text.slice(index, end)]
    repairs.push({ kind: 'radical', before, after, paragraph, offset: index, applied: true })
    index = end
  }
  return repairs
}
