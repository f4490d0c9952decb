// Titles set one below the other with no text under them: what a page points to without saying 导读.
// They are known by their committees, each line another one, or by standing again over their stories.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import type { LineReading } from '../lines/line-kind.ts'
import type { PageLine } from '../lines/page-lines.ts'

const MIN_TITLES = 3
const MIN_REPEATED = 2
const LONGEST = 44
const MIN_AFTER_PLACE = 4

type Title = {
  lineIndex: number
  place: string | null
  /** The last place of the same line. */
  again: number
}

/** Where such titles stand; the headline of the story below them is not among them. */
export function titleStacks(
  lines: readonly PageLine[],
  kinds: readonly LineReading[],
  index: DivisionIndex,
): Set<number> {
  const found = new Set<number>()
  const last = new Map(lines.map(({ folded }, lineIndex) => [folded, lineIndex]))
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (kinds[to]?.kind === 'head' && (lines[to]?.text.length ?? 0) <= LONGEST) to += 1
    if (to - from < MIN_TITLES) {
      from = Math.max(from, to)
      continue
    }
    const titles = readTitles(lines, last, from, to, index)
    const end = headlineStart(lines, titles, to, kinds[to]?.kind)
    const above = titles.filter(({ lineIndex }) => lineIndex < end)
    if (isStack(above, to)) {
      for (let lineIndex = from; lineIndex < end; lineIndex += 1) found.add(lineIndex)
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
    const lineIndex = from + offset
    const mention = findMentions(index, folded).find(({ committee }) => committee)
    const reports = mention !== undefined && folded.length - mention.end >= MIN_AFTER_PLACE
    const again = last.get(folded) ?? lineIndex
    return reports || again > lineIndex
      ? [{ lineIndex, place: reports ? mention.text : null, again }]
      : []
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
  const headline = titles.at(-1)?.lineIndex ?? to
  const overIt = titles.at(-2)?.lineIndex === headline - 1 || lines[headline - 1]?.spaced !== true
  return overIt ? headline : headline - 1
}

function isStack(titles: readonly Title[], to: number): boolean {
  const names = new Set(titles.flatMap(({ place }) => (place === null ? [] : [place])))
  const repeated = titles.filter(({ lineIndex, again }) => again > lineIndex)
  if (names.size >= MIN_TITLES || repeated.length >= MIN_REPEATED) return true
  // The headline right below is in the list too.
  return repeated.some(({ again }) => again < to)
}
