// Verse under a title and a name: short lines in stanzas. Without punctuation they look like a stack of
// headlines, with it like prose that a column cut; but the names above them end the headline, and
// verse breaks its lines where it pauses.

import type { LineReading } from '../lines/line-kind.ts'
import type { PageLine } from '../lines/page-lines.ts'

const LONGEST = 20
const LONGEST_PAUSED = 26
const LONGEST_TITLE = 12
const MIN_LINES = 3
const PAUSE = /[,。;!?、…:-][”’』」》")]*$/
const STOP = /[。!?…][”’』」》")]*$/

type Lines = readonly PageLine[]
type Kinds = readonly LineReading[]

/** Where the verse that begins at `from` ends; `from` itself when there is none. */
export function verseEnd(lines: Lines, kinds: Kinds, from: number): number {
  const paused = pausedVerseEnd(lines, kinds, from)
  if (paused > from) return paused
  let end = from
  for (let index = from; index < lines.length;) {
    const stanza = stanzaEnd(lines, kinds, index)
    const below = kinds[stanza]?.kind
    // Short lines right over a text or a name are its headline.
    const heads = below !== undefined && below !== 'furniture' && below !== 'head'
    if (stanza - index < (index === from ? MIN_LINES : 2) || heads) break
    end = stanza
    index = stanza
  }
  return end
}

function stanzaEnd(lines: Lines, kinds: Kinds, from: number) {
  let lineIndex = from
  for (; lineIndex < lines.length; lineIndex += 1) {
    const line = lines[lineIndex]
    if (line === undefined || kinds[lineIndex]?.kind !== 'head' || line.text.length > LONGEST) break
    if (line.folded.includes(':') || /政协/.test(line.text) || (lineIndex > from && line.spaced))
      break
  }
  return lineIndex
}

/** The same for lines that end in commas and full stops; a title may be over each poem. */
export function pausedVerseEnd(lines: Lines, kinds: Kinds, from: number): number {
  let end = from
  for (let index = from; index < lines.length;) {
    const first = isTitle(lines, kinds, index) ? index + 1 : index
    const stanza = pausedStanzaEnd(lines, kinds, first)
    if (stanza === null || (end === from && stanza - index < MIN_LINES)) break
    end = stanza
    index = stanza
  }
  return end
}

function isTitle(lines: Lines, kinds: Kinds, index: number): boolean {
  const line = lines[index]
  if (line === undefined || kinds[index]?.kind !== 'head') return false
  return line.text.length <= LONGEST_TITLE && !PAUSE.test(line.folded)
}

/** A stanza comes to a stop, and pauses at the end of nearly every line before. */
function pausedStanzaEnd(lines: Lines, kinds: Kinds, from: number): number | null {
  let end = from
  let pauses = 0
  let pausesToEnd = 0
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]
    const kind = kinds[index]?.kind
    if (line === undefined || (kind !== 'head' && kind !== 'body')) break
    if (line.text.length > LONGEST_PAUSED || (index > from && line.spaced)) break
    if (PAUSE.test(line.folded)) pauses += 1
    if (!STOP.test(line.folded)) continue
    end = index + 1
    pausesToEnd = pauses
  }
  return end - from >= 2 && pausesToEnd * 4 >= (end - from) * 3 ? end : null
}
