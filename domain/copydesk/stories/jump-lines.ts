// Lines that lead from one page to another: (下转第三版) where a story breaks off, and (上接第一版) or
// ▲上接第一版《标题》 where it goes on. They are chrome, but say which segments are one story.

import { toNumber } from '../characters/chinese-number.ts'
import { foldWidth } from '../characters/width.ts'

const MARKS = '[\\s([▶◀▷◁►◄>☞▼▲△▽→←◆●■*-]{0,4}'
const PAGE = '第?\\s?([A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?版'
const TO = new RegExp(`${MARKS}(?:下转|转接|(?<=\\()转)${PAGE}[^。]{0,12}$`)
const TO_NAMED = new RegExp(`${MARKS}下转${PAGE}\\s?[《“"][^。《》“”"]{1,40}[》”"][)\\]]?$`)
// Some copy has the wrong word at its end; it leads away all the same.
const AWAY = new RegExp(`${MARKS}(?:紧接|上接)${PAGE}\\s?[)\\]]?$`)
const FROM = new RegExp(`^(${MARKS})(?:上接|紧接|(?<=\\()接)${PAGE}\\s*`)
const QUOTED = /^[:\s]*《([^》]{2,50})》\s*/
const REACH = 90
const LONGEST_TITLE = 40

export type JumpTo = { page: string; offset: number }

/** Where a text breaks off for another page; `at` is where its jump line begins. */
export function readJumpTo(source: string): JumpTo | null {
  const offset = Math.max(0, source.length - REACH)
  if (!source.includes('版', offset)) return null
  const tail = foldWidth(source.slice(offset)).trimEnd()
  const short = Math.max(0, tail.length - 30)
  const plain = TO.exec(tail.slice(short))
  if (plain !== null) return { page: pageName(plain[1]), offset: offset + short + plain.index }
  const named = TO_NAMED.exec(tail)
  return named === null ? null : { page: pageName(named[1]), offset: offset + named.index }
}

/** Where the jump line at the end of a text begins, whichever way it points. */
export function jumpEndsAt(text: string): number | null {
  const to = readJumpTo(text)
  if (to !== null) return to.offset
  const from = Math.max(0, text.length - 30)
  if (!text.includes('版', from)) return null
  const away = AWAY.exec(foldWidth(text.slice(from)).trimEnd())
  return away === null ? null : from + away.index
}

export type JumpFrom = {
  page: string
  /** The headline it names. */
  title: string | null
  /** Where the text itself begins, in characters of the line. */
  end: number
}

/** Where a text goes on that began on another page. */
export function readJumpFrom(line: string): JumpFrom | null {
  if (!line.slice(0, 24).includes('版')) return null
  const text = foldWidth(line.slice(0, REACH))
  const match = FROM.exec(text)
  if (match === null) return null
  const page = pageName(match[2])
  const from = match[0].length
  const close = /[([]/.test(match[1] ?? '') ? closeOf(text, from) : -1
  if (close === -1) return { page, ...titleIn(text, from) }
  const inner = text.slice(from, close).replace(/^[:\s《“"]+|[\s》”"]+$/g, '')
  const after = close + 1 + spaces(text, close + 1)
  const behind = QUOTED.exec(text.slice(after))
  const whole = behind !== null && after + behind[0].length === line.length
  if (whole) return { page, title: behind[1] ?? null, end: line.length }
  return { page, title: inner === '' ? null : inner, end: after }
}

/** A line that is nothing but a jump line. */
export function isJumpLine(line: string): boolean {
  if (line.length > REACH) return false
  return readJumpFrom(line)?.end === line.length || jumpEndsAt(line) === 0
}

function closeOf(text: string, from: number): number {
  const close = text.slice(from, from + LONGEST_TITLE + 14).search(/[)\]]/)
  return close === -1 ? -1 : from + close
}

/** Without brackets a headline is quoted, or fills the line. */
function titleIn(text: string, from: number): { title: string | null; end: number } {
  const rest = text.slice(from)
  const quoted = QUOTED.exec(rest)
  if (quoted !== null) return { title: quoted[1] ?? null, end: from + quoted[0].length }
  const bare = rest.replace(/^[:\s)\]]+/, '').trimEnd()
  if (bare.length > LONGEST_TITLE || /[。,;]/.test(bare)) return { title: null, end: from }
  return { title: bare === '' ? null : bare, end: text.length }
}

function spaces(text: string, from: number): number {
  return text.slice(from).length - text.slice(from).trimStart().length
}

/** 03, 3 and 三 are one page. */
export function pageName(text = ''): string {
  const letter = /^[A-Z]/.exec(text)?.[0] ?? ''
  return `${letter}${toNumber(text.slice(letter.length))}`
}
