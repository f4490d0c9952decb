// When it happened, as the copy says it: 3月16日, 3月13日至15日, 昨(15)日, 近日.
// 近日, 日前 and a bare day stay undated unless something on the page dates them.

import type { DatePrecision } from '#db/states'

import { toNumber } from '../characters/chinese-number.ts'
import {
  anchorOf,
  dayOf,
  daysBefore,
  endAfter,
  toIsoDay,
  isUnusual,
  monthBefore,
  withYear,
  type DateContext,
  type Day,
} from './page-day.ts'
import { foldWidth } from '../characters/width.ts'
import { DAY_IN_FIGURES, spellDay } from './figures-day.ts'

export type DateReading = {
  dateText: string | null
  eventDate: string | null
  eventEnd: string | null
  datePrecision: DatePrecision
  /** The text names no year: the one taken is the newest that its page names anywhere. */
  yearGuessed: boolean
  confidence: number
}

/** Of a day that a person confirms. */
const UNUSUAL = 0.7
/** Of a day whose year may be any that its page looks back on. */
const GUESSED = 0.5

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const YEAR = '(?:(\\d{4}|[一二三四五六七八九零0]{4})\\s?年|(今年|去年|前年|本年))?'
const DAY = `${YEAR}\\s?(${NUMBER})\\s?月\\s?(${NUMBER})\\s?日`
const TO = '(?:上午|下午|晚)?\\s?(?:至|到|-{1,2}|~|、|和)\\s?'
const RANGE_END = `(?:${TO}(?:(\\d{4})年)?(?:(${NUMBER})\\s?月\\s?)?(${NUMBER})\\s?日)?`
const BARE_RANGE = `${YEAR}\\s?(${NUMBER})\\s?月\\s?(${NUMBER})\\s?(?:、${NUMBER})?(?:至|到|-{1,2}|~|、|和)\\s?(${NUMBER})\\s?日`
const VAGUE =
  '近日|日前|连日来|近年来|近期|最近|不久前|前不久|近段时间|近一段时间|一段时间以来|今年以来|去年以来|年初以来|年初|年底|连月来|多年来|长期以来|上周|本周|本月初|入春以来|入夏以来|入秋以来|入冬以来|春节前夕|节日期间'
const RELATIVE = `(今|昨|前|明)(?:天|日)?\\s?[(](${NUMBER})日?[)](?:日|天)?|(今天|今日|昨天|昨日|前天|前日)`
const LONE_DAY = `(本月|当月|上月)?(${NUMBER})日(?:至(${NUMBER})日)?`
const MONTH = `${YEAR}\\s?(${NUMBER})\\s?月(?:份|初|底|末|上旬|中旬|下旬|间|以来|(?=,))`
const LAST_MONTH = '上个?月(?![\\d一二三四五六七八九十初中下上底末])'
const TIME = new RegExp(
  [
    `(?<figures>${DAY_IN_FIGURES})`,
    `(?<bare>${BARE_RANGE})`,
    `(?<day>${DAY}${RANGE_END})`,
    `(?<month>${MONTH}|${LAST_MONTH})`,
    `(?<relative>${RELATIVE})`,
    `(?<vague>${VAGUE})`,
    `(?<lone>(?<![如月\\d一二三四五六七八九十])${LONE_DAY})`,
  ].join('|'),
  'g',
)
const NOT_THEN = /(?:截至|截止|截止到|到|《[^》]{0,30}|自)$/
const NOT_THEN_AFTER = /^(?:以来|前(?![往去来后])|之前|出生|公布|印发|还[在是有]|仍|依然)/
// Since when, not when: 今年以来,… 3月16日,… happened on that day.
const BACKGROUND = /来$|年初|年底/
const REACH = 160

const NUMBERED_CAPTION = /^图[①②③④⑤⑥\d一二三四五]/

/** `copy`: the body; only its opening can say when. */
export function readEventDate(copy: readonly string[], context: DateContext): DateReading {
  const reading = readOpening(copy, context)
  if (!isYearGuessed(reading, context)) return reading
  return { ...reading, yearGuessed: true, confidence: Math.min(reading.confidence, GUESSED) }
}

const WRITTEN_YEAR = /^(?:\d{4}\s?[年./-]|[一二三四五六七八九零0]{4}\s?年)/

/** Neither the date nor a date of the page says the year: 2019 of 回顾2019年以来的工作 may be long gone. */
function isYearGuessed({ dateText, eventDate }: DateReading, { pageDate }: DateContext): boolean {
  if (pageDate !== null || dateText === null || eventDate === null) return false
  return /^\d/.test(eventDate) && !WRITTEN_YEAR.test(foldWidth(dateText))
}

function readOpening(copy: readonly string[], context: DateContext): DateReading {
  const paragraphs = copy.filter((paragraph) => !NUMBERED_CAPTION.test(paragraph))
  const found = firstTime(paragraphs[0] ?? '', REACH, context)
  if (found !== null) return settle(found, context)
  // A story that opens with why it was done says when in its second paragraph, at the start.
  const later = firstTime(paragraphs[1] ?? '', 24, context)
  if (later !== null && later.groups['vague'] === undefined) {
    const reading = settle(later, context)
    return { ...reading, confidence: Math.min(reading.confidence, 0.75) }
  }
  if (context.datelineDate !== null && context.datelineDate.month !== null) {
    const { month, day } = context.datelineDate
    const eventDate = toIsoDay(withYear({ year: null, month, day }, context))
    return {
      ...UNDATED,
      dateText: `${month}月${day}日`,
      eventDate,
      datePrecision: 'day',
      confidence: 0.7,
    }
  }
  return UNDATED
}

const UNDATED: DateReading = {
  dateText: null,
  eventDate: null,
  eventEnd: null,
  datePrecision: 'none',
  yearGuessed: false,
  confidence: 0.85,
}

const CERTAIN = ['figures', 'day', 'bare']

type Found = { text: string; groups: Record<string, string | undefined> }

function firstTime(source: string, reach: number, context: DateContext): Found | null {
  const text = foldWidth(source.slice(0, reach))
  let background: Found | null = null
  for (const match of text.matchAll(TIME)) {
    const before = text.slice(Math.max(0, match.index - 32), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4)
    if (NOT_THEN.test(before) || NOT_THEN_AFTER.test(after)) continue
    if (isHistory(match[0], context)) continue
    // 今天 in somebody's mouth is any day.
    const spoken = text.lastIndexOf('“', match.index) > text.lastIndexOf('”', match.index)
    if (spoken && match.groups?.['relative'] !== undefined) continue
    const found = {
      text: source.slice(match.index, match.index + match[0].length),
      groups: match.groups ?? {},
    }
    // Behind a dateline with a day 今天 is that day, however a story opens.
    const anchored = found.groups['relative'] !== undefined && context.datelineDate !== null
    const certain = anchored || CERTAIN.some((kind) => found.groups[kind] !== undefined)
    if (certain || (background === null && !BACKGROUND.test(match[0]))) return found
    background ??= found
  }
  return background
}

const OLDEST_NEWS = 2

/** 1935年9月: what a memoir recalls is no date of its news. */
function isHistory(time: string, { pageDate, pageYear }: DateContext): boolean {
  const year = /^(\d{4})\s?[年./-]/.exec(time)?.[1]
  const oldest = (pageDate?.year ?? pageYear ?? 2_000) - OLDEST_NEWS
  return year !== undefined && toNumber(year) < oldest
}

function settle(found: Found, context: DateContext): DateReading {
  const { groups } = found
  const written = foldWidth(found.text)
  const text = groups['figures'] === undefined ? written : spellDay(written)
  const base = { ...UNDATED, dateText: found.text }
  if (CERTAIN.some((kind) => groups[kind] !== undefined)) {
    const parts = new RegExp(groups['bare'] === undefined ? DAY + RANGE_END : BARE_RANGE).exec(text)
    const start = dayOf(parts?.[1], parts?.[2], parts?.[3], parts?.[4], context)
    if (start === null) return { ...base, confidence: 0.5 }
    const bare = groups['bare'] !== undefined
    const lastDay = bare ? parts?.[5] : parts?.[7]
    const lastMonth = bare ? undefined : parts?.[6]
    // An end without a month is in the month, and so in the year, of the start.
    const endYear = bare || lastMonth === undefined ? parts?.[1] : parts?.[5]
    const endWord = lastMonth === undefined ? parts?.[2] : undefined
    const end =
      lastDay === undefined
        ? null
        : dayOf(endYear, endWord, lastMonth ?? parts?.[3], lastDay, context)
    const known = context.pageDate !== null || start.year !== null ? 0.97 : 0.9
    const first = withYear(start, context)
    const last = end && endAfter(end, first)
    const asks = isUnusual(last ?? first, { context, inferred: start.year === null })
    const confidence = asks ? UNUSUAL : known
    const eventDate = toIsoDay(first)
    if (last === null) return { ...base, eventDate, datePrecision: 'day', confidence }
    return { ...base, eventDate, eventEnd: toIsoDay(last), datePrecision: 'range', confidence }
  }
  if (groups['month'] !== undefined) {
    const month = monthOf(text, context)
    const asks = month !== null && isUnusual(month, { context, inferred: !/年/.test(text) })
    const eventDate = month && toIsoDay(month).slice(0, 7)
    return { ...base, eventDate, datePrecision: 'month', confidence: asks ? UNUSUAL : 0.9 }
  }
  if (groups['vague'] !== undefined) return { ...base, confidence: 0.95 }
  const relative = groups['relative'] !== undefined
  const anchor = anchorOf(context)
  const number = new RegExp(NUMBER).exec(text.replace(/^前/, ''))?.[0]
  if (anchor === null) return { ...base, confidence: 0.9 }
  const day = relative ? relativeDay(text, number, anchor) : loneDay(text, number, anchor)
  if (day === null) return { ...base, confidence: 0.6 }
  // 今天 of a page that many stories share may not be the page's day, nor 15日 of its month.
  const anchored = context.pageDateGiven || context.datelineDate !== null
  const sure = (anchored || (relative && number !== undefined)) && !isUnusual(day, { context })
  const confidence = sure ? 0.85 : UNUSUAL
  return { ...base, eventDate: toIsoDay(day), datePrecision: 'day', confidence }
}

/** Its first day; 6月以来 names a start, and a month without a year is no month yet. */
function monthOf(text: string, context: DateContext): Day | null {
  if (text.startsWith('上')) return monthBefore(anchorOf(context))
  const parts = new RegExp(MONTH).exec(`${text},`)
  const start = dayOf(parts?.[1], parts?.[2], parts?.[3], '1', context)
  if (start === null || text.endsWith('以来')) return null
  const first = withYear(start, context)
  return first.year === null ? null : first
}

function relativeDay(text: string, number: string | undefined, anchor: Day): Day | null {
  if (number !== undefined) return loneDay(text, number, anchor)
  const back = text.startsWith('昨') ? 1 : text.startsWith('前') ? 2 : 0
  return daysBefore(anchor, back)
}

/** The last such day of the month up to the anchor: 28日 on the 3rd of March is in February. */
function loneDay(text: string, number: string | undefined, anchor: Day): Day | null {
  const day = toNumber(number)
  if (day < 1 || day > 31) return null
  const previous =
    text.startsWith('上月') || (day > anchor.day && !/^(?:本月|当月|今|明)/.test(text))
  if (!previous) return { ...anchor, day }
  const month = anchor.month === 1 ? 12 : anchor.month - 1
  const year = anchor.year !== null && anchor.month === 1 ? anchor.year - 1 : anchor.year
  return { year, month, day }
}
