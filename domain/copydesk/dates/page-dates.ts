// The days a paste prints: the date of a paper's masthead, or of a site's line about one story. Several
// pages may be pasted at once, so each story goes by the nearest date above its text.

import { parseDateLine, type PageDate } from '../page/furniture.ts'
import type { PageLine } from '../lines/page-lines.ts'
import { stripStart } from '../characters/strip.ts'

export type PrintedDate = { start: number; date: PageDate }

/** In the order of the page. */
export function printedDates(lines: readonly PageLine[]): PrintedDate[] {
  return lines.flatMap((line) => {
    const date = parseDateLine(line.text)
    return date === null ? [] : [{ start: stripStart(line), date }]
  })
}

/** The last date printed above a place in the raw text; above the first, the first. */
export function dateAbove(dates: readonly PrintedDate[], offset: number): PageDate | null {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return dates[Math.max(0, low - 1)]?.date ?? null
}
