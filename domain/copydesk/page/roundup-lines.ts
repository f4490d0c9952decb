// Briefs set one below the other without headlines: ■, ▲ or 1. 2. before each, or its place and a colon
// (古浪县:5月14日,…). A row of them is a roundup when each is about a place of its own, or each says when its
// committee did what.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import { divisionNameIn } from '../divisions/label-division.ts'
import type { PageLine } from '../lines/page-lines.ts'

const MARK = /^(?:[●■◆★▲△▽◇○□▶►·*]\s?|\d{1,2}[.、]\s?)/
const DATED =
  /^(?:近日|日前|\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s?至\s?\d{1,2}\s?日)?),?(?:[省县市区州]|[^。,]{2,12})政协/
const PLACED = /^([\u3400-\u9fff]{2,12}):\s*/
const SHORTEST = 12
/** So many in a row are a roundup where only a colon marks them. */
const MIN_PLACED = 3

/** `place` is null where the brief says only 县政协. */
export type Brief = { place: string | null; bodyFrom: number }

export function roundupLines(lines: readonly PageLine[], index: DivisionIndex): Map<number, Brief> {
  const briefs = new Map<number, Brief & { mark: string; dated: boolean }>()
  for (const [lineIndex, line] of lines.entries()) {
    const brief = briefOf(line, index)
    if (brief !== null) briefs.set(lineIndex, brief)
  }
  for (const [lineIndex, brief] of placedBriefs(lines, index)) briefs.set(lineIndex, brief)
  for (const [lineIndex, brief] of briefs) {
    const inRow = [lineIndex - 1, lineIndex + 1].some((other) => {
      const near = briefs.get(other)
      if (near?.mark !== brief.mark) return false
      return near.place === brief.place ? near.dated && brief.dated : true
    })
    if (!inRow) briefs.delete(lineIndex)
  }
  return briefs
}

function placedBriefs(
  lines: readonly PageLine[],
  index: DivisionIndex,
): [number, Brief & { mark: string; dated: boolean }][] {
  const found: [number, Brief & { mark: string; dated: boolean }][] = []
  let from = 0
  for (let lineIndex = 0; lineIndex <= lines.length; lineIndex += 1) {
    const brief = lineIndex < lines.length ? placedBrief(lines[lineIndex], index) : null
    if (brief !== null) found.push([lineIndex, brief])
    else {
      // Fewer in a row are a list inside a story.
      if (found.length - from < MIN_PLACED) found.length = from
      from = found.length
    }
  }
  return found
}

function placedBrief(line: PageLine | undefined, index: DivisionIndex) {
  const label = PLACED.exec(line?.folded ?? '')
  if (label === null || line?.folded.includes('。') !== true) return null
  const place = divisionNameIn(label[1] ?? '', index)
  return place === null ? null : { place, bodyFrom: label[0].length, mark: ':', dated: false }
}

function briefOf(line: PageLine, index: DivisionIndex) {
  const mark = MARK.exec(line.folded)?.[0]
  if (mark === undefined || line.text.length < SHORTEST || !line.folded.includes('。')) return null
  const opening = line.folded.slice(mark.length, mark.length + 40)
  const [mention] = findMentions(index, opening)
  const acts = mention?.division != null && mention.committee
  const dated = DATED.test(opening)
  if (!dated && !(acts && mention.start === 0)) return null
  return {
    place: acts ? mention.text : null,
    bodyFrom: mark.length,
    mark: /^\d/.test(mark) ? '1' : (mark[0] ?? ''),
    dated,
  }
}
