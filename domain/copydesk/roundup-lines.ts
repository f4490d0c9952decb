// Briefs set one below the other without headlines: ■, ▲ or 1. 2. before each, and each about a
// place of its own. One such line alone may be anything; a row of them is a roundup.

import { findMentions, type DivisionIndex } from '#domain/division/find-division'
import type { PageLine } from './page-lines.ts'

const MARK = /^(?:[●■◆★▲◇○□▶►·*]\s?|\d{1,2}[.、]\s?)/
const SHORTEST = 12

export type Brief = { place: string; bodyFrom: number }

export function roundupLines(lines: readonly PageLine[], index: DivisionIndex): Map<number, Brief> {
  const briefs = new Map<number, Brief & { mark: string }>()
  for (const [at, line] of lines.entries()) {
    const brief = briefOf(line, index)
    if (brief !== null) briefs.set(at, brief)
  }
  for (const [at, brief] of briefs) {
    const near = [at - 1, at + 1].map((other) => briefs.get(other))
    if (!near.some((other) => other?.mark === brief.mark && other.place !== brief.place)) {
      briefs.delete(at)
    }
  }
  return briefs
}

function briefOf(line: PageLine, index: DivisionIndex): (Brief & { mark: string }) | null {
  const mark = MARK.exec(line.folded)?.[0]
  if (mark === undefined || line.text.length < SHORTEST || !line.folded.includes('。')) return null
  const opening = line.folded.slice(mark.length, mark.length + 40)
  const [mention] = findMentions(index, opening)
  if (mention?.division == null || mention.start !== 0 || !mention.committee) return null
  return {
    place: mention.text,
    bodyFrom: mark.length,
    mark: /^\d/.test(mark) ? '1' : (mark[0] ?? ''),
  }
}
