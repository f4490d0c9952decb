// Verse under a title and a name: short lines in stanzas, without a full stop. They look like a
// stack of headlines, but the names above them end the headline and what follows is text.

import type { LineReading } from './line-kind.ts'
import type { PageLine } from './page-lines.ts'

const LONGEST = 20
const LEAST_LINES = 3

/** Where the verse that begins at `from` ends; `from` itself when there is none. */
export function verseEnd(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  from: number,
): number {
  let end = from
  for (let at = from; at < lines.length;) {
    const stanza = stanzaEnd(lines, kinds, at)
    const below = kinds[stanza]?.kind
    // Short lines right over a text or a name are its headline.
    const heads = below !== undefined && below !== 'furniture' && below !== 'head'
    if (stanza - at < (at === from ? LEAST_LINES : 2) || heads) break
    end = stanza
    at = stanza
  }
  return end
}

function stanzaEnd(lines: readonly PageLine[], kinds: readonly LineReading[], from: number) {
  let at = from
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || kinds[at]?.kind !== 'head' || line.text.length > LONGEST) break
    if (line.folded.includes(':') || /政协/.test(line.text) || (at > from && line.spaced)) break
  }
  return at
}
