// A day as a page names it: month and day, the year seldom written. The year is that of the page's date, or the one
// before where the day would lie far ahead of it; without that date, the newest year that the page names.

import { addDays } from '#lib/dates'

import { toNumber } from '../characters/chinese-number.ts'
import type { PageDate } from '../page/furniture.ts'

export type DateContext = {
  /** The day the page was printed, if known. */
  pageDate: PageDate | null
  /** Whether a person named that day, rather than the page's masthead. */
  pageDateGiven: boolean
  /** The newest year named on the page, used when the page's date is unknown. */
  pageYear: number | null
  datelineDate: { month: number | null; day: number } | null
}

export type Day = { year: number | null; month: number; day: number }

/** News is rarely older than this when it is printed, in days; older news may be of another year. */
export const OLD_NEWS_DAYS = 60
/** What is announced is seldom further ahead. */
const SOON_DAYS = 60

/** The day the story was written: the dateline's, else the page's. */
export function anchorOf(context: DateContext): Day | null {
  const dateline = context.datelineDate
  if (dateline !== null && dateline.month !== null) {
    return withYear({ year: null, month: dateline.month, day: dateline.day }, context)
  }
  return context.pageDate
}

export function monthBefore(anchor: Day | null): Day | null {
  if (anchor === null || anchor.year === null) return null
  const january = anchor.month === 1
  return { year: anchor.year - (january ? 1 : 0), month: january ? 12 : anchor.month - 1, day: 1 }
}

export function daysBefore(anchor: Day, days: number): Day {
  const date = new Date(Date.UTC(anchor.year ?? 2001, anchor.month - 1, anchor.day - days))
  const turned = date.getUTCFullYear() - (anchor.year ?? 2001)
  return {
    year: anchor.year === null ? null : anchor.year + turned,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }
}

export function dayOf(
  year: string | undefined,
  yearWord: string | undefined,
  month: string | undefined,
  day: string | undefined,
  context: DateContext,
): Day | null {
  const reading = { month: toNumber(month), day: toNumber(day) }
  if (reading.month < 1 || reading.month > 12 || reading.day < 1 || reading.day > 31) return null
  const base = context.pageDate?.year ?? context.pageYear
  const back = { 今年: 0, 本年: 0, 去年: 1, 前年: 2 }[yearWord ?? '']
  if (year !== undefined) return { ...reading, year: toNumber(year) }
  return { ...reading, year: back === undefined || base === null ? null : base - back }
}

export function toIsoDay({ year, month, day }: Day): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year ?? '-'}-${two(month)}-${two(day)}`
}

/** News is from before its page, or announces what comes soon. */
export function withYear(day: Day, { pageDate, pageYear }: DateContext): Day {
  if (day.year !== null) return day
  if (pageDate === null) return { ...day, year: pageYear }
  const soon = addDays(toIsoDay(pageDate), SOON_DAYS)
  const isFarAhead = toIsoDay({ ...day, year: pageDate.year }) > soon
  const year = isFarAhead ? pageDate.year - 1 : pageDate.year
  const leap = day.month === 2 && day.day === 29
  return { ...day, year: leap ? year - (year % 4) : year }
}

/** The end of a range that begins on a known day; 1月2日 behind 12月30日 is of the year after. */
export function endAfter(end: Day, first: Day): Day {
  if (end.year !== null || first.year === null) return end
  return { ...end, year: isBefore(end, first) ? first.year + 1 : first.year }
}

/** By month and day alone. */
const isBefore = (one: Omit<Day, 'year'>, other: Omit<Day, 'year'>) =>
  one.month < other.month || (one.month === other.month && one.day < other.day)

/** After its page, or of a year that nobody wrote and long before it. */
export function isUnusual(
  day: Day,
  { context: { pageDate }, inferred = false }: { context: DateContext; inferred?: boolean },
): boolean {
  if (pageDate === null || day.year === null) return false
  const printed = toIsoDay(pageDate)
  const isoDay = toIsoDay(day)
  return isoDay > printed || (inferred && isoDay < addDays(printed, -OLD_NEWS_DAYS))
}
