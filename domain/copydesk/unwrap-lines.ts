// Copy from PDF comes with every printed line as a line of its own. Such pages are known by the one
// width that most lines share: a line that fills it goes on in the next, unless that one is
// indented, stands apart or opens something new.

import { parseDateline } from './dateline.ts'
import type { PageLine } from './page-lines.ts'
import { joinStrips } from './strip.ts'
import { foldWidth } from './width.ts'

const NARROWEST = 20
const WIDEST = 110
const LEAST_LINES = 5
const LEAST_SHARE = 0.35
const TOLERANCE = 3
const INDENT = 4
const OPENS = /^[●■◆★▲□▢■◇○[(]/

export function unwrapLines(lines: readonly PageLine[]): PageLine[] {
  const width = sharedWidth(lines)
  if (width === null) return [...lines]
  const merged: PageLine[] = []
  let parts: PageLine[] = []
  const flush = () => {
    const [first] = parts
    if (first !== undefined) merged.push(parts.length === 1 ? first : mergeLines(first, parts))
    parts = []
  }
  for (const line of lines) {
    const above = parts.at(-1)
    const goesOn = above !== undefined && fills(above, width) && !opens(line)
    if (!goesOn) flush()
    parts.push(line)
  }
  flush()
  return merged
}

function fills(line: PageLine, width: number): boolean {
  return visualWidth(line.text) + (line.indented ? INDENT : 0) >= width - TOLERANCE
}

function opens(line: PageLine): boolean {
  return (
    line.spaced || line.indented || OPENS.test(line.folded) || parseDateline(line.text) !== null
  )
}

function mergeLines(first: PageLine, parts: readonly PageLine[]): PageLine {
  const strip = joinStrips(parts)
  return { ...first, ...strip, folded: foldWidth(strip.text) }
}

/** The width of a printed column, or null when the page was not broken into printed lines. */
function sharedWidth(lines: readonly PageLine[]): number | null {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const width = visualWidth(line.text)
    if (width < NARROWEST || width > WIDEST) continue
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const near = (width: number) =>
    [-2, -1, 0, 1, 2].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0)
  let best: number | null = null
  for (const width of counts.keys()) {
    if (best === null || near(width) > near(best)) best = width
  }
  if (best === null) return null
  const share = near(best)
  return share >= LEAST_LINES && share >= lines.length * LEAST_SHARE ? best : null
}

/** In half characters, as type is set: a Chinese character counts two. */
function visualWidth(text: string): number {
  if (text.length > WIDEST) return WIDEST + 1
  let width = 0
  for (const character of text) width += character < '\u2000' ? 1 : 2
  return width
}
