import { foldText } from '../copydesk/characters/fold-text.ts'
import { beginsWithNumber, NUMERALS } from './number-spelling.ts'

// Found words marked in what is shown: positions in plain text, never markup.

export interface MarkedText {
  text: string
  /** Stretches to mark, as start and end in code units; in order, apart from each other. */
  ranges: [number, number][]
}

/** `marks` are folded; they are looked for in the folded text, which has the same positions. */
export function markText(text: string, marks: readonly string[]): MarkedText {
  const folded = foldText(text)
  const found = marks.flatMap((mark) => findAll(folded, mark)).toSorted(([a], [b]) => a - b)
  const ranges: [number, number][] = []
  for (const [start, end] of found) {
    const last = ranges.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return { text, ranges }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u
const HAN = /\p{Script=Han}/u

function findAll(folded: string, mark: string): [number, number][] {
  const ranges: [number, number][] = []
  if (mark === '') return ranges
  const isNumber = beginsWithNumber(mark) && NUMERALS.includes(mark.charAt(0))
  for (
    let index = folded.indexOf(mark);
    index >= 0;
    index = folded.indexOf(mark, index + mark.length)
  ) {
    const end = index + mark.length
    const isPart = isNumber && NUMERALS.includes(folded.charAt(index - 1) || ' ')
    if (!isPart && isWhole(folded, index, end)) ranges.push([index, end])
  }
  return ranges
}

/** Words of letters and digits are found whole, so they are marked whole: 8 not within 18. */
function isWhole(folded: string, start: number, end: number): boolean {
  return !continues(folded, start - 1, start) && !continues(folded, end - 1, end)
}

function continues(folded: string, left: number, right: number): boolean {
  const pair = [folded.charAt(left), folded.charAt(right)]
  return pair.every((unit) => LETTER.test(unit) && !HAN.test(unit))
}

const EXCERPT = 110
/** How far before the first mark an excerpt may begin, to begin with a sentence. */
const LEAD_IN = 42
const SENTENCE_END = /[。！？；\n]/

/** The stretch of a text that shows most of what was asked for, cut by sentences where it can be. */
export function markExcerpt(text: string, marks: readonly string[]): MarkedText | null {
  const { ranges } = markText(text, marks)
  const best = fullest(text, ranges)
  if (best === null) return null
  const start = beginBefore(text, best)
  const end = endAfter(text, start)
  const line = text
    .slice(start, end)
    .replace(/\s*\n\s*/g, '')
    .trim()
  const opened = start === 0 || SENTENCE_END.test(text.charAt(start - 1))
  const closed = end === text.length || SENTENCE_END.test(text.charAt(end - 1))
  return markText(`${opened ? '' : '…'}${line}${closed ? '' : '…'}`, marks)
}

/** Where the excerpt begins in which most different found words begin, the first of several; null when nothing is found. */
function fullest(text: string, ranges: readonly [number, number][]): number | null {
  const words = ranges.map(([from, to]) => foldText(text.slice(from, to)))
  const within = new Map<string, number>()
  let best: { start: number; kinds: number } | null = null
  let end = 0
  for (const [index, [start]] of ranges.entries()) {
    for (; end < ranges.length && (ranges[end]?.[0] ?? 0) < start + EXCERPT - LEAD_IN; end += 1) {
      const word = words[end] ?? ''
      within.set(word, (within.get(word) ?? 0) + 1)
    }
    if (within.size > (best?.kinds ?? 0)) best = { start, kinds: within.size }
    const left = words[index] ?? ''
    const others = (within.get(left) ?? 1) - 1
    if (others > 0) within.set(left, others)
    else within.delete(left)
  }
  return best?.start ?? null
}

function beginBefore(text: string, mark: number): number {
  const from = Math.max(0, mark - LEAD_IN)
  for (let index = from; index < mark; index += 1) {
    if (index === 0 || SENTENCE_END.test(text.charAt(index - 1))) return index
  }
  return onBoundary(text, Math.max(0, mark - Math.floor(LEAD_IN / 2)))
}

function endAfter(text: string, start: number): number {
  const most = Math.min(text.length, start + EXCERPT)
  if (most === text.length) return most
  for (let index = most; index > start + EXCERPT * 0.7; index -= 1) {
    if (SENTENCE_END.test(text.charAt(index - 1))) return index
  }
  return onBoundary(text, most)
}

/** Never between the two halves of one character. */
function onBoundary(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) ? index - 1 : index
}
