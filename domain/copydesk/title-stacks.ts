// Titles set one below the other with no text under them: what a page points to without saying 导读.
// They are known by their committees, each line another one, or by standing again over their stories.

import { findMentions, type DivisionIndex } from '#domain/division/find-division'
import type { LineReading } from './line-kind.ts'
import type { PageLine } from './page-lines.ts'

const LEAST_TITLES = 3
const LEAST_REPEATED = 2
const LONGEST = 44
const LEAST_TOLD = 4

type Title = {
  at: number
  place: string | null
  /** Where the same line stands last. */
  again: number
}

/** Where such titles stand; the headline of the story below them is not among them. */
export function titleStacks(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  index: DivisionIndex,
): Set<number> {
  const found = new Set<number>()
  const last = new Map(lines.map(({ folded }, at) => [folded, at]))
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (kinds[to]?.kind === 'head' && (lines[to]?.text.length ?? 0) <= LONGEST) to += 1
    if (to - from < LEAST_TITLES) {
      from = Math.max(from, to)
      continue
    }
    const titles = readTitles(lines, last, from, to, index)
    const end = headlineStart(lines, titles, to, kinds[to]?.kind)
    const above = titles.filter(({ at }) => at < end)
    if (isStack(above, to)) {
      for (let at = from; at < end; at += 1) found.add(at)
    }
    from = to
  }
  return found
}

function readTitles(
  lines: readonly PageLine[],
  last: ReadonlyMap<string, number>,
  from: number,
  to: number,
  index: DivisionIndex,
): Title[] {
  return lines.slice(from, to).flatMap(({ folded }, offset) => {
    const at = from + offset
    const mention = findMentions(index, folded).find(({ committee }) => committee)
    const tells = mention !== undefined && folded.length - mention.end >= LEAST_TOLD
    const again = last.get(folded) ?? at
    return tells || again > at ? [{ at, place: tells ? mention.text : null, again }] : []
  })
}

/** The last title is the headline of the text below, with the line over it when that is no title. */
function headlineStart(
  lines: readonly PageLine[],
  titles: readonly Title[],
  to: number,
  below: LineReading['kind'] | undefined,
): number {
  if (below === undefined || below === 'furniture') return to
  const headline = titles.at(-1)?.at ?? to
  const overIt = titles.at(-2)?.at === headline - 1 || lines[headline - 1]?.spaced !== true
  return overIt ? headline : headline - 1
}

function isStack(titles: readonly Title[], to: number): boolean {
  const places = new Set(titles.flatMap(({ place }) => (place === null ? [] : [place])))
  const repeated = titles.filter(({ at, again }) => again > at)
  if (places.size >= LEAST_TITLES || repeated.length >= LEAST_REPEATED) return true
  // The headline right below stands in the list too.
  return repeated.some(({ again }) => again < to)
}
