// Copy from PDF comes with every printed line as a line of its own. Such pages are known by the one
// width that most lines share: a line that fills it goes on in the next, unless that one is
// indented, stands apart or opens something new.

import { parseClosing } from '../credits/closing-credit.ts'
import { parseDateline } from '../credits/dateline.ts'
import { isFurniture } from '../page/furniture.ts'
import type { PageLine } from './page-lines.ts'
import { joinStrips } from '../characters/strip.ts'
import { foldWidth } from '../characters/width.ts'

const NARROWEST = 20
const WIDEST = 110
const MIN_LINES = 5
const MIN_SHARE = 0.35
const MAX_PAUSES = 0.5
const MAX_WIDER = 0.08
const MIN_SHARE_OF_NARROW = 0.2
const TOLERANCE = 3
const INDENT = 4
const PAUSE = /[,。;!?、…:][”』」")]?$/
const SENTENCE_END = /[。!?…][”』」")]?$/
const BYLINE = /^[□■◇○口]\s*(?:本报|通讯员|记者|[\u3400-\u9fff]{1,4}(?:\s|$))/
const OPENS = /^[●■◆★▲□▢■◇○[(]/

/** `page`: the lines whose common width counts, when `lines` are only some of them. */
export function unwrapLines(
  lines: readonly PageLine[],
  page: readonly PageLine[] = lines,
): PageLine[] {
  const setting = settingOf(page)
  if (setting === null) return [...lines]
  const merged: PageLine[] = []
  let parts: PageLine[] = []
  const flush = () => {
    const [first] = parts
    if (first !== undefined) merged.push(parts.length === 1 ? first : mergeLines(first, parts))
    parts = []
  }
  for (const [lineIndex, line] of lines.entries()) {
    const above = parts.at(-1)
    const goesOn =
      above !== undefined &&
      (fills(above, setting) || (parts.length === 1 && fillsIndented(above, setting))) &&
      !opens(line) &&
      !(parts.length === 1 && isFurniture(above.text)) &&
      parseClosing(above.text)?.sure !== true &&
      !(SENTENCE_END.test(above.folded) && (headsStory(lines, lineIndex) || isTitle(line, setting)))
    if (!goesOn) flush()
    parts.push(line)
  }
  flush()
  return merged
}

function fills(line: PageLine, { width, measure }: Setting): boolean {
  const own = visualWidth(line.text, measure) + (line.indented ? INDENT : 0)
  // A line much wider was not set in this column, so it did not break at its edge.
  return own >= width - TOLERANCE && own <= width + TOLERANCE + 2
}

/** Where a program dropped every indent, first lines are short by it; titles hold no comma. */
function fillsIndented(line: PageLine, setting: Setting): boolean {
  if (setting.indents || !fills({ ...line, indented: true }, setting)) return false
  const text = line.folded
  const runs = /[,。;、]/.test(text) || text.lastIndexOf('“') > text.lastIndexOf('”')
  return runs && !PAUSE.test(text)
}

function opens(line: PageLine): boolean {
  return (
    line.spaced || line.indented || OPENS.test(line.folded) || parseDateline(line.text) !== null
  )
}

/** A paragraph's last line stops; one that neither stops nor fills its column is a title. */
function isTitle(line: PageLine, setting: Setting): boolean {
  return !fills(line, setting) && !/[,。;!?、…:)\]”』」》]$/.test(line.folded)
}

/** Short lines without a full stop, with a dateline or names under them, are a headline. */
function headsStory(lines: readonly PageLine[], index: number): boolean {
  for (let next = index; next < index + 4; next += 1) {
    const line = lines[next]
    if (line === undefined) return false
    if (next > index && (BYLINE.test(line.folded) || parseDateline(line.text) !== null)) return true
    if (line.folded.includes('。') || /[,;、]$/.test(line.folded)) return false
  }
  return false
}

function mergeLines(first: PageLine, parts: readonly PageLine[]): PageLine {
  const strip = joinStrips(parts)
  return { ...first, ...strip, folded: foldWidth(strip.text) }
}

type Measure = (character: string) => number

// Type sets a Chinese character twice as wide as a Latin one; copy whose punctuation or digits were
// narrowed after printing kept the breaks of the wider ones.
const MEASURES: Measure[] = [
  (character) => (character < '\u2000' ? 1 : 2),
  (character) => (/[A-Za-z0-9 ]/.test(character) ? 1 : 2),
  () => 2,
]

type Setting = { width: number; measure: Measure; indents: boolean }

/** How the page was set: the measure under which most lines share one width, and that width. */
function settingOf(lines: readonly PageLine[]): Setting | null {
  const indents = lines.some((line) => line.indented)
  let best: (Setting & { share: number }) | null = null
  for (const measure of MEASURES) {
    const found = sharedWidth(lines, measure)
    if (found !== null && (best === null || found.share > best.share))
      best = { ...found, measure, indents }
  }
  return best
}

/** The width of a printed column, or null when the page was not broken into printed lines. */
function sharedWidth(lines: readonly PageLine[], measure: Measure) {
  const counts = new Map<number, number>()
  const pauses = new Map<number, number>()
  const widths = lines.map((line) => visualWidth(line.text, measure) + (line.indented ? INDENT : 0))
  for (const [lineIndex, line] of lines.entries()) {
    const width = widths[lineIndex] ?? 0
    if (width < NARROWEST || width > WIDEST) continue
    counts.set(width, (counts.get(width) ?? 0) + 1)
    if (PAUSE.test(line.folded)) pauses.set(width, (pauses.get(width) ?? 0) + 1)
  }
  const near = (width: number, of = counts) =>
    [-2, -1, 0, 1, 2].reduce((sum, step) => sum + (of.get(width + step) ?? 0), 0)
  let best: number | null = null
  for (const width of counts.keys()) {
    if (best === null || near(width) > near(best)) best = width
  }
  if (best === null) return null
  const share = near(best)
  // Verse breaks its lines where it pauses, a column wherever it is full.
  if (near(best, pauses) > share * MAX_PAUSES) return null
  const edge = best + TOLERANCE
  const wider = widths.filter((width) => width > edge).length
  // Where hardly a line is wider, fewer full ones show the column of a page of short paragraphs.
  const least = wider <= lines.length * MAX_WIDER ? MIN_SHARE_OF_NARROW : MIN_SHARE
  return share >= MIN_LINES && share >= lines.length * least ? { width: best, share } : null
}

function visualWidth(text: string, measure: Measure): number {
  if (text.length > WIDEST) return WIDEST + 1
  let width = 0
  for (const character of text) width += measure(character)
  return width
}
