import { foldText } from '../copydesk/characters/fold-text.ts'
import { listRuns } from '../catalogue/grams.ts'

// What a reader typed, read as a question: words that must occur, “quoted phrases” that must occur
// as they are, and -words that must not. Pure: what it finds is decided elsewhere.

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

interface QueryPart {
  text: string
  exact: boolean
  unwanted: boolean
}

export function parseQuery(raw: string): ParsedQuery {
  const text = normalise(raw)
  const query: ParsedQuery = { text, wanted: [], unwanted: [], ignored: [] }
  let terms = 0
  for (const part of splitQuery(text)) {
    const folded = foldMarks(part.text)
    if (folded === '') continue
    const term = { text: folded, exact: part.exact }
    const known = [...query.wanted, ...query.unwanted].some(
      (other) => other.text === term.text && other.exact === term.exact,
    )
    if (known) continue
    if (terms === MAX_TERMS || isTooShort(folded)) query.ignored.push(part.text)
    else {
      terms += 1
      query[part.unwanted ? 'unwanted' : 'wanted'].push(term)
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

function splitQuery(text: string): QueryPart[] {
  const parts: QueryPart[] = []
  let offset = 0
  while (offset < text.length) {
    const folded = foldText(text.charAt(offset))
    if (folded === ' ') {
      offset += 1
      continue
    }
    const unwanted = folded === MINUS && isWord(text.charAt(offset + 1))
    if (unwanted) offset += 1
    const quoted = OPENING.test(foldText(text.charAt(offset)))
    const start = quoted ? offset + 1 : offset
    const end = quoted ? endOfQuote(text, start) : endOfWord(text, start)
    parts.push({ text: text.slice(start, end), exact: quoted, unwanted })
    offset = quoted ? end + 1 : Math.max(end, offset + 1)
  }
  return parts
}

const isWord = (next: string): boolean => next !== '' && foldText(next) !== ' '

/** A quotation left open runs to the end. */
function endOfQuote(text: string, start: number): number {
  for (let index = start; index < text.length; index += 1) {
    if (CLOSING.test(foldText(text.charAt(index)))) return index
  }
  return text.length
}

function endOfWord(text: string, start: number): number {
  let offset = start
  while (offset < text.length) {
    const mark = foldText(text.charAt(offset))
    if (mark === ' ' || (offset > start && OPENING.test(mark))) break
    offset += 1
  }
  return offset
}

function foldMarks(text: string): string {
  return listRuns(foldText(text)).reduce((line, run, index, runs) => {
    const last = runs[index - 1]
    const joined = last !== undefined && last.start + last.text.length === run.start
    return line + (line === '' || joined ? '' : ' ') + run.text
  }, '')
}

/** One Chinese character names too much to be looked up. */
function isTooShort(folded: string): boolean {
  return /^\p{Script=Han}$/u.test(folded)
}
