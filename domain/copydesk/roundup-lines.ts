// Briefs set one below the other without headlines: ■, ▲ or 1. 2. before each. A row of them is a
// roundup when each is about a place of its own, or each says when its committee did what.

import { findMentions, type DivisionIndex } from '#domain/division/find-division'
import type { PageLine } from './page-lines.ts'

const MARK = /^(?:[●■◆★▲△▽◇○□▶►·*]\s?|\d{1,2}[.、]\s?)/
const DATED =
  /^(?:近日|日前|\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s?至\s?\d{1,2}\s?日)?),?(?:[省县市区州]|[^。,]{2,12})政协/
const SHORTEST = 12

/** `place` is null where the brief says only 县政协. */
export type Brief = { place: string | null; bodyFrom: number }

export function roundupLines(lines: readonly PageLine[], index: DivisionIndex): Map<number, Brief> {
  const briefs = new Map<number, Brief & { mark: string; dated: boolean }>()
  for (const [at, line] of lines.entries()) {
    const brief = briefOf(line, index)
    if (brief !== null) briefs.set(at, brief)
  }
  for (const [at, brief] of briefs) {
    const inRow = [at - 1, at + 1].some((other) => {
      const near = briefs.get(other)
      if (near?.mark !== brief.mark) return false
      return near.place === brief.place ? near.dated && brief.dated : true
    })
    if (!inRow) briefs.delete(at)
  }
  return briefs
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
