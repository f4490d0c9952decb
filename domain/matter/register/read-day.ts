// What a cell says of a day, as offices and their programs write days.

import { isIsoDay, type IsoDay } from '#lib/dates'
import { fromExcelDay, toExcelDay } from '#lib/formats/excel-day'

import { plain, type Reading } from './read-cells.ts'

/** Between what days a day lies that was written without its year. */
export interface DaySpan {
  from: IsoDay
  to: IsoDay
}

/** The days of 2000 to 2099 as Excel counts them: a bare number among them is meant as one. */
const FIRST_SERIAL = toExcelDay('2000-01-01')
const LAST_SERIAL = toExcelDay('2099-12-31')
const isSerial = (text: string): boolean =>
  /^\d{5}$/.test(text) && Number(text) >= FIRST_SERIAL && Number(text) <= LAST_SERIAL

/** What other programs write after a day. */
const MIDNIGHT = /[\sT]0{1,2}:00(?::00(?:\.0+)?)?Z?$/u
const DIGITS = '〇一二三四五六七八九'
const TENS = String.raw`(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])`
const WRITTEN = new RegExp(
  String.raw`^(?:(\d{4}|\d{2}|[〇零○一二三四五六七八九]{4})年)?(${TENS})月(${TENS})日?$`,
  'u',
)

/** 2026-01-20, 2026/1/20, 2026.1.20, 20260120, 26.1.20. A slash after two figures may be the day's or the month's. */
const FIGURES = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u,
  /^(20\d{2})(\d{2})(\d{2})$/u,
  /^(\d{2})\.(\d{1,2})\.(\d{1,2})$/u,
]

/** A day in figures or characters, or both; 3月5日 only where the span has one such day. Null for an empty cell. */
export function readDay(
  cell: string,
  column: string,
  span: DaySpan | null = null,
): Reading<IsoDay | null> {
  const text = plain(cell.replace(MIDNIGHT, ''))
  if (text === '') return { value: null }
  if (isSerial(text)) return { value: fromExcelDay(Number(text)) }
  const [, year, month, day] =
    [...FIGURES, WRITTEN].map((one) => one.exec(text)).find((found) => found !== null) ?? []
  if (month !== undefined && day !== undefined) {
    const rest = `${toFigures(month)}-${toFigures(day)}`
    if (year === undefined) return readWithin(rest, { cell, column, span })
    const value = `${toYear(year)}-${rest}`
    if (isIsoDay(value)) return { value }
  }
  return { issue: `${column}“${cell}”不是日期，写成 2026-03-01` }
}

/** The one such day of a span, if it has just one. */
function readWithin(
  rest: string,
  { cell, column, span }: { cell: string; column: string; span: DaySpan | null },
): Reading<IsoDay> {
  const [first, last] = span ? [span.from, span.to].map((day) => Number(day.slice(0, 4))) : [0, -1]
  const days: IsoDay[] = []
  for (let year = first ?? 0; year <= (last ?? -1); year += 1) {
    const day = `${year}-${rest}`
    if (span && isIsoDay(day) && day >= span.from && day <= span.to) days.push(day)
  }
  const [value] = days
  return value !== undefined && days.length === 1
    ? { value }
    : { issue: `${column}“${cell}”没有年份，看不出是哪一年，写成 2026-03-01` }
}

/** 26, 2026, 二〇二六. */
function toYear(text: string): string {
  const digits = [...text.replaceAll(/[零○]/gu, '〇')]
    .map((one) => (DIGITS.includes(one) ? DIGITS.indexOf(one) : one))
    .join('')
  return digits.padStart(4, '20')
}

/** 9, 九, 十二, 二十, 三十一, with two figures. */
function toFigures(words: string): string {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  const ten = words.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) * 10 : 0
  const one = /^\d*$/u.test(ones ?? '') ? Number(ones) : DIGITS.indexOf(ones ?? '')
  return String(ten + one).padStart(2, '0')
}
