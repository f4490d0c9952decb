// The dateline that opens a story: 本报庄浪讯(通讯员…), 本报庄浪3月16日讯(记者…), 甘肃日报兰州12月30日讯,
// 本报讯【记者 …】. It is cut from the body; its place, date and credits are kept. Brackets get lost
// in export, so the names may also come free or with one bracket only.

import { readCredits } from './byline.ts'
import type { Credit } from '../page-reading.ts'
import { isLikelyName, isPossibleName, resolveNames } from './names.ts'
import { foldWidth } from '../characters/width.ts'

export type Dateline = {
  /** Where the body begins, in characters of the paragraph. */
  end: number
  text: string
  /** Empty when the dateline names none: 本报讯. */
  place: string
  date: { month: number | null; day: number } | null
  credits: Credit[]
}

const SOURCE =
  /^(?:\[?(?:本报|本网|本刊|本台|本社|新华社|中新社|中新网|新华网|人民网)|[\u4e00-\u9fff·]{2,10}?(?:日报|政协报|客户端|晚报|晨报|商报|协报|协商报|时报|青年报|网|融媒|周刊)(?:社)?)/
const HEAD =
  /^\s{0,4}((?:(?!记者|通讯员)[\u4e00-\u9fff·]){0,12}?)\s{0,4}((?:\d{1,2}\s?月\s?)?\d{1,2}\s?日)?\s{0,4}(?:讯|电|消息)(?!员)/
const PLACE_ALONE =
  /^([\u4e00-\u9fff]{2,6}?)(?<![通资短简快喜])讯(?:\s{0,2}(?=[([](?:本报|本网)?(?:通讯员|记者|特约))|\s{1,3}(?=\d|近日|日前|连日))/
const REPORTED =
  /^(?:本报|本网|本刊)?(?:全媒体)?(?:记者|通讯员)\s{0,4}[\u4e00-\u9fff· 、]{2,24}?\s{0,4}(?:摄影报道|报道)\s{0,2}[::]?/
// (记者 甲)4月8日,…: the names are where a dateline would.
const BRACKETED =
  /^[([](?:本报|本网|全媒体|特约)?(?:记者|通讯员)[^()[\]]{2,40}[)\]](?=\s{0,4}[^\s([])/
// 通讯员 甲)近日,…: the same, with its opening bracket lost.
const HALF_BRACKETED = /^(?:本报|本网)?(?:记者|通讯员)[^()[\]。]{2,30}[)\]](?=\s{0,4}[^\s([])/
const ROLE_START = /^(?:本报|本网|全媒体|特约|首席|见习|实习)?(?:通讯员|记者|实习生|文\/图|图\/文)/
const ROLE = /通讯员|记者|实习生|文\/图|图\/文/
const CLOSERS: Record<string, string> = { '(': ')]', '[': '])' }
const LONGEST = 160

export function parseDateline(source: string): Dateline | null {
  const text = foldWidth(source.slice(0, LONGEST))
  const lead = text.length - text.trimStart().length
  const opening = openingAt(text.slice(lead))
  if (opening === null) return null
  let offset = lead + opening.length
  while (/[\s\]]/.test(text[offset] ?? '')) offset += 1
  const byline = readBylineAt(text, offset)
  offset = byline.end
  while (/[\s::-]/.test(text[offset] ?? '')) offset += 1
  return {
    end: offset,
    text: source.slice(lead, offset).trim(),
    place: opening.place,
    date: opening.date,
    credits: [...opening.credits, ...byline.credits],
  }
}

/** Whether a paragraph starts a dateline whose bracket is still open at the end of the line. */
export function hasOpenDateline(source: string): boolean {
  const text = foldWidth(source.slice(0, LONGEST)).trimStart()
  const opening = openingAt(text)
  if (opening === null || source.length > LONGEST) return false
  const rest = text.slice(opening.length).trimStart()
  return /^[([]/.test(rest) && !/[)\]]/.test(rest)
}

function openingAt(text: string) {
  const source = SOURCE.exec(text)?.[0]
  const head =
    source === undefined ? null : HEAD.exec(text.slice(source.length, source.length + 40))
  if (source !== undefined && head !== null) {
    return {
      length: source.length + head[0].length,
      place: head[1] ?? '',
      date: readDate(head[2]),
      credits: [] as Credit[],
    }
  }
  const alone = PLACE_ALONE.exec(text)
  if (alone !== null) {
    return { length: alone[0].length, place: alone[1] ?? '', date: null, credits: [] as Credit[] }
  }
  const bracketed = BRACKETED.exec(text)?.[0] ?? HALF_BRACKETED.exec(text)?.[0]
  if (bracketed !== undefined) {
    const credits = readCredits(bracketed.replace(/^[([]|[)\]]$/g, ''))?.credits
    if (credits !== undefined) return { length: bracketed.length, place: '', date: null, credits }
  }
  const reported = REPORTED.exec(text)?.[0]
  const credits =
    reported === undefined ? undefined : readCredits(reported.replace(/[::]/g, ''))?.credits
  if (reported === undefined || credits === undefined) return null
  // Names that no text follows sign the story above.
  if (text.slice(reported.length).trim() === '') return null
  return { length: reported.length, place: '', date: null, credits }
}

function readDate(text: string | undefined): Dateline['date'] {
  if (text === undefined) return null
  const numbers = text
    .split(/[月日]/)
    .filter((part) => part !== '')
    .map(Number)
  const day = numbers.at(-1) ?? 0
  return { month: numbers.length > 1 ? (numbers[0] ?? null) : null, day }
}

function readBylineAt(text: string, index: number): { end: number; credits: Credit[] } {
  const none = { end: index, credits: [] }
  const open = text[index] ?? ''
  const closers = CLOSERS[open]
  if (closers !== undefined) {
    const close = firstOf(text, closers, index + 1, index + 70)
    if (close === -1) return readFreeNames(text, index + 1) ?? none
    const inner = text.slice(index + 1, close)
    const credits = readCredits(inner)?.credits ?? possibleNames(inner)
    return credits.length > 0 || ROLE.test(inner) ? { end: close + 1, credits } : none
  }
  if (!ROLE_START.test(text.slice(index)))
    return loneBracket(text, index) ?? bareNames(text, index) ?? none
  const close = firstOf(text, ')]', index, index + 50)
  const credits = close === -1 ? null : readCredits(text.slice(index, close))
  if (credits !== null) return { end: close + 1, credits: credits.credits }
  return readFreeNames(text, index) ?? none
}

/** 本报环县讯(道某兵 康某): right behind 讯 words are names, however rare the family name. */
function possibleNames(inner: string): Credit[] {
  const names = resolveNames(inner.trim().split(/[\s、,]{1,4}/))
  if (names.length > 4 || !names.every((name) => name.length <= 4 && isPossibleName(name)))
    return []
  return names.map((name) => ({ role: 'author', name }))
}

/** 石宏军)3月16日: neither the role nor the opening bracket came through. */
function loneBracket(text: string, index: number) {
  const close = firstOf(text, ')', index, index + 16)
  const credits = close === -1 ? null : readCredits(text.slice(index, close))
  return credits === null ? null : { end: close + 1, credits: credits.credits }
}

const BARE_NAMES = /^((?:[\u3400-\u9fff·]{2,4} {1,3}){1,3})(?=\d|近日|日前|连日)/

/** 本报通渭讯 李昆 3月13日: names are free and without a role, with the date behind them. */
function bareNames(text: string, index: number) {
  const names = BARE_NAMES.exec(text.slice(index, index + 30))?.[1]
  const credits = names === undefined ? undefined : readCredits(names)?.credits
  return names === undefined || credits === undefined
    ? null
    : { end: index + names.length, credits }
}

/** Names that no bracket closes: as many words as still read as a byline. */
function readFreeNames(text: string, index: number) {
  let best: { end: number; credits: Credit[] } | null = null
  let end = index
  for (let count = 0; count < 8 && end < text.length; count += 1) {
    while (text[end] === ' ') end += 1
    while (end < text.length && /[\u3400-\u9fff·/、]/.test(text[end] ?? '')) end += 1
    const reading = readCredits(text.slice(index, end))
    if (reading !== null && reading.credits.every((credit) => isLikelyName(credit.name))) {
      best = { end, credits: reading.credits }
    } else if (reading === null && best !== null) break
    if (text[end] !== ' ') break
  }
  return best
}

function firstOf(text: string, marks: string, from: number, to: number): number {
  for (let index = from; index < Math.min(to, text.length); index += 1) {
    if (marks.includes(text[index] ?? '\n')) return index
  }
  return -1
}
