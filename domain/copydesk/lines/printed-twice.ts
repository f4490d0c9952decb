// Digital editions print paragraphs twice now and then: one below the other, or the whole text once more.
// The first of each is read; the other is shown as a difference, which a person may refuse.

import { readCredits } from '../credits/byline.ts'
import { isFurniture } from '../page/furniture.ts'
import type { PageLine } from './page-lines.ts'
import type { Repair, Span } from '../page-reading.ts'
import { stripEnd, stripStart, type Strip } from '../characters/strip.ts'

const SHORTEST = 20

export type Repeat = {
  /** Where the first of them is in the raw text. */
  line: Span
  text: string
}

export function dropRepeats<T extends PageLine>(lines: readonly T[]) {
  const kept: T[] = []
  const repeats: Repeat[] = []
  // The paragraphs of the story at hand, by their text.
  let seen = new Map<string, Span>()
  for (const line of lines) {
    const first = seen.get(line.text)
    if (first !== undefined) {
      repeats.push({ line: first, text: line.text })
      continue
    }
    if (isParagraph(line)) seen.set(line.text, { start: stripStart(line), end: stripEnd(line) })
    else if (opensAnother(line)) seen = new Map()
    kept.push(line)
  }
  return { lines: kept, repeats }
}

const isParagraph = ({ text, folded }: PageLine) => text.length >= SHORTEST && folded.includes('。')

/** A title, or what a page prints between stories; names under a text are neither. */
function opensAnother({ text, folded }: PageLine): boolean {
  return isFurniture(text) || readCredits(folded.replace(/^[□■\s(]+|\)$/g, '')) === null
}

/** What was printed a second time, as a paragraph of its own that was taken out. */
export function repeatRepairs(
  repeats: readonly Repeat[],
  strip: Strip,
  paragraph: number,
): Repair[] {
  const own = repeats.filter(({ line }) =>
    strip.parts.some(({ start }) => start >= line.start && start < line.end),
  )
  const offset = strip.text.length
  return own.map(({ text }) => {
    return { kind: 'repeated', before: `\n${text}`, after: '', paragraph, offset, applied: true }
  })
}
