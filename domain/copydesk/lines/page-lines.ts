// The page as lines. A line keeps its place in the raw text and what stood around it: the indent,
// and whether a blank line parts it from the one above. Lines broken inside brackets are mended
// here, because no later rule could read (通讯员 without its other half.

import { readCredits } from '../credits/byline.ts'
import { hasOpenDateline } from '../credits/dateline.ts'
import { cutMarkup } from './markup.ts'
import { isLikelyName } from '../credits/names.ts'
import { closeSpacedOut } from './spaced-out.ts'
import {
  joinStrips,
  sliceStrip,
  stripEnd,
  stripOf,
  stripStart,
  trimStrip,
  type Strip,
} from '../characters/strip.ts'
import { foldWidth } from '../characters/width.ts'

const MIN_LINES = 10
const INDENT = /^[\u200b-\u200d\u2060]?(?:\u3000|\t|\s\s)/

export type PageLine = Strip & {
  folded: string
  indented: boolean
  /** A blank line, or the start of the page, comes before it. */
  spaced: boolean
}

export function readLines(raw: string): PageLine[] {
  const lines: PageLine[] = []
  const gaps: number[] = []
  // A gap above the first line parts it as well.
  let gap = 2
  for (let start = 0; start < raw.length;) {
    let end = start
    while (end < raw.length && !isBreak(raw[end] ?? '')) end += 1
    const whole = stripOf(raw, start, end)
    const strip = closeSpacedOut(cutMarkup(trimStrip(whole)))
    start = end + (raw.startsWith('\r\n', end) ? 2 : 1)
    if (strip.text === '') {
      gap += 1
      continue
    }
    const line = lineOf(strip, INDENT.test(whole.text), gap > 0)
    const above = lines.at(-1)
    if (above !== undefined && isBrokenInside(above, line)) {
      const parts = [above, ...breakBetweenNames(raw, above, strip), strip]
      lines[lines.length - 1] = lineOf(joinStrips(parts), above.indented, above.spaced)
    } else {
      for (const part of partsOf(line)) {
        lines.push(part)
        gaps.push(part === line ? gap : 0)
      }
    }
    gap = 0
  }
  // What nearly every line has means nothing on any: a blank line behind it, or an indent before it.
  const spaced = isUsual(gaps, (gap) => gap > 0) ? 1 : 0
  const indented = isUsual(lines, (line) => line.indented)
  return lines.map((line, index) => ({
    ...line,
    spaced: (gaps[index] ?? 0) > spaced,
    indented: line.indented && !indented,
  }))
}

const HEAD_AND_DATELINE = /^[^。,;]{6,40}?\s+(?=(?:本报|本网)[\u3400-\u9fff]{0,6}讯\s?[([])/

/** A headline and the dateline of its story on one line, as one export leaves them, are two lines. */
function partsOf(line: PageLine): PageLine[] {
  const head = HEAD_AND_DATELINE.exec(line.folded)?.[0]
  if (head === undefined) return [line]
  return [
    lineOf(trimStrip(sliceStrip(line, 0, head.length)), line.indented, line.spaced),
    lineOf(sliceStrip(line, head.length), false, false),
  ]
}

function isUsual<T>(lines: readonly T[], has: (line: T) => boolean): boolean {
  return lines.length >= MIN_LINES && lines.filter(has).length * 20 >= lines.length * 19
}

function lineOf(strip: Strip, indented: boolean, spaced: boolean): PageLine {
  return { text: strip.text, parts: strip.parts, folded: foldWidth(strip.text), indented, spaced }
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\f'
}

/** A bracket of credits that opens on one line and closes soon on the next. */
function isBrokenInside(above: PageLine, line: PageLine): boolean {
  if (above.parts.length > 4) return false
  const close = firstBracket(line.folded.slice(0, 40))
  if (close === null || !')]'.includes(close)) return false
  if (hasOpenDateline(above.text)) return true
  const tail = above.folded.slice(-24)
  const open = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['))
  return open > Math.max(tail.lastIndexOf(')'), tail.lastIndexOf(']'), -1)
}

/** The break itself, where only it parts two names; one inside a name or a role is closed. */
function breakBetweenNames(raw: string, above: Strip, below: Strip): Strip[] {
  const open = Math.max(...['(', '\uff08', '['].map((mark) => above.text.lastIndexOf(mark)))
  const upper = above.text.slice(open + 1)
  const lower = /^[^)\]\uff09]{0,40}/.exec(below.text)?.[0] ?? ''
  if (open === -1 || upper.length > 40 || areNames(upper + lower)) return []
  const between = stripOf(raw, stripEnd(above), stripStart(below))
  return areNames(upper) && areNames(lower) ? [between] : []
}

function areNames(text: string): boolean {
  return readCredits(text)?.credits.every(({ name }) => isLikelyName(name)) ?? false
}

function firstBracket(text: string): string | null {
  return /[()[\]]/.exec(text)?.[0] ?? null
}
