import { addMonths, type IsoDay } from '#lib/dates'

import type { ParsedQuery, QueryTerm } from './parse-query.ts'
import type { SearchFilter } from './search-plan.ts'

// A question may say when by counting from today: 上个月靖远的水渠. No report has those words, so they are read as the
// month or year they mean. In quotation marks they are looked for as they are.

export interface NamedSpan {
  /** As it was written. */
  word: string
  /** The year (YYYY) or month (YYYY-MM) it means. */
  span: string
}

const YEARS: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2 }
const MONTHS: Readonly<Record<string, number>> = { 这个月: 0, 本月: 0, 上个月: 1, 上月: 1 }
const WORDS = [...Object.keys(YEARS), ...Object.keys(MONTHS)].join('|')
const AT_START = new RegExp(`^(${WORDS})(?:以来)?的?`, 'u')
const AT_END = new RegExp(`(${WORDS})(?:以来)?$`, 'u')

/** The span a question names, and the question without it; null where it names none, or nothing beside it. */
export function readSpan(
  query: ParsedQuery,
  today: IsoDay,
): { query: ParsedQuery; named: NamedSpan } | null {
  for (const [index, term] of query.wanted.entries()) {
    const cut = term.exact ? null : cutSpan(term.text)
    if (!cut) continue
    const rest: QueryTerm[] = cut.rest === '' ? [] : [{ text: cut.rest, exact: false }]
    const wanted = query.wanted.toSpliced(index, 1, ...rest)
    if (wanted.length === 0) return null
    return { query: { ...query, wanted }, named: { word: cut.word, span: spanOf(cut.word, today) } }
  }
  return null
}

/** Of what is left of a word one character alone names too much: then the word stays whole. */
function cutSpan(text: string): { word: string; rest: string } | null {
  for (const pattern of [AT_START, AT_END]) {
    const [all = '', word] = pattern.exec(text) ?? []
    const rest = text.replace(all, '').trim()
    if (word !== undefined && [...rest].length !== 1) return { word, rest }
  }
  return null
}

function spanOf(word: string, today: IsoDay): string {
  const years = YEARS[word]
  if (years !== undefined) return String(Number(today.slice(0, 4)) - years)
  return addMonths(`${today.slice(0, 7)}-01`, -(MONTHS[word] ?? 0)).slice(0, 7)
}

/** A year that was chosen beside the question stays chosen. */
export const narrowBySpan = (filter: SearchFilter, { span }: NamedSpan): SearchFilter =>
  span.length === 4 ? { ...filter, year: filter.year ?? Number(span) } : { ...filter, month: span }
