import { foldText } from '../copydesk/fold-text.ts'
import { listRuns } from '../catalogue/grams.ts'

// What a reader typed, read as a question: words that must occur, “quoted phrases” that must occur
// as they stand, and -words that must not. Pure: what it finds is decided elsewhere.

export const MAX_CHARACTERS = 60
export const MAX_TERMS = 8

export interface QueryTerm {
  /** Folded, with marks as single spaces. */
  text: string
  /** Written in quotation marks. */
  exact: boolean
}

export interface ParsedQuery {
  /** The question as it is shown and addressed: trimmed, white space single, cut to length. */
  text: string
  wanted: QueryTerm[]
  unwanted: QueryTerm[]
  /** Words left out, as typed: too many, or too short to be looked up. */
  ignored: string[]
}

/** Quotation marks as typed by hand often do not match in kind: any closes what any has opened. */
const OPENING = /["“”「『]/
const CLOSING = /["“”」』]/
const MINUS = '-'

interface Piece {
  text: string
  exact: boolean
  unwanted: boolean
}

export function parseQuery(raw: string): ParsedQuery {
  const text = normalise(raw)
  const query: ParsedQuery = { text, wanted: [], unwanted: [], ignored: [] }
  let terms = 0
  for (const piece of splitPieces(text)) {
    const folded = foldMarks(piece.text)
    if (folded === '') continue
    const term = { text: folded, exact: piece.exact }
    const known = [...query.wanted, ...query.unwanted].some(
      (other) => other.text === term.text && other.exact === term.exact,
    )
    if (known) continue
    if (terms === MAX_TERMS || isTooShort(folded)) query.ignored.push(piece.text)
    else {
      terms += 1
      query[piece.unwanted ? 'unwanted' : 'wanted'].push(term)
    }
  }
  return query
}

export function normalise(raw: string): string {
  const line = raw
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  return [...line].slice(0, MAX_CHARACTERS).join('').trim()
}

function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const folded = foldText(text.charAt(at))
    if (folded === ' ') {
      at += 1
      continue
    }
    const unwanted = folded === MINUS && isWord(text.charAt(at + 1))
    if (unwanted) at += 1
    const quoted = OPENING.test(foldText(text.charAt(at)))
    const start = quoted ? at + 1 : at
    const end = quoted ? endOfQuote(text, start) : endOfWord(text, start)
    pieces.push({ text: text.slice(start, end), exact: quoted, unwanted })
    at = quoted ? end + 1 : Math.max(end, at + 1)
  }
  return pieces
}

const isWord = (next: string): boolean => next !== '' && foldText(next) !== ' '

/** A quotation left open runs to the end. */
function endOfQuote(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (CLOSING.test(foldText(text.charAt(at)))) return at
  }
  return text.length
}

function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const mark = foldText(text.charAt(at))
    if (mark === ' ' || (at > start && OPENING.test(mark))) break
    at += 1
  }
  return at
}

function foldMarks(text: string): string {
  return listRuns(foldText(text)).reduce((line, run, at, runs) => {
    const last = runs[at - 1]
    const joined = last !== undefined && last.start + last.text.length === run.start
    return line + (line === '' || joined ? '' : ' ') + run.text
  }, '')
}

/** One Chinese character names too much to be looked up. */
function isTooShort(folded: string): boolean {
  return /^\p{Script=Han}$/u.test(folded)
}
