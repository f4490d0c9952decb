import { addDays, addMonths, lastOfMonth, type IsoDay } from '#lib/dates'

import { toNumber } from '../copydesk/characters/chinese-number.ts'

// Until when, as offices write it: 6月底前, 2027年上半年, 明年年底, 三个月内. Read against the day of the text.

const DIGIT = '[\\d〇零一二三四五六七八九十]'
const YEAR = `(?<year>${DIGIT}{4}年|今年|本年度?|明年|后年)`
/** What a month or a year is cut into; without one its last day counts. */
const PART = '(?<part>底|末|初|上旬|中旬|下旬)'
const BEFORE = '(?<before>(?:之前|以前|前))?'

const FORMS: readonly RegExp[] = [
  new RegExp(`${YEAR}?度?(?<month>${DIGIT}{1,3})月(?<day>${DIGIT}{1,3})[日号]${BEFORE}`),
  new RegExp(`${YEAR}?度?(?<month>${DIGIT}{1,3})月(?!${DIGIT}{1,3}[日号])份?${PART}?${BEFORE}`),
  new RegExp(`${YEAR}?度?第?(?<quarter>[一二三四1-4])季度${PART}?${BEFORE}`),
  new RegExp(`${YEAR}?(?<half>上半年|下半年)${BEFORE}`),
  new RegExp(`${YEAR}?(?:年|(?<=年))(?<part>底|末|内)${BEFORE}`),
  new RegExp(`(?<month>本月|下个?月)${PART}?${BEFORE}`),
  new RegExp(`(?<count>${DIGIT}{1,3}|两)个(?<unit>月)(?:之内|以内|内)`),
  new RegExp(`(?<count>${DIGIT}{1,3}|两)(?<unit>年|天|日)(?:之内|以内|内)`),
  new RegExp(`${YEAR}(?!度?(?:第|上半|下半|${DIGIT})|底|末|内)${BEFORE}`),
]

type Parts = Readonly<Record<string, string | undefined>>

/** The first words of a clause that name a day, with that day; null where none do, or the day is before the text. */
export function readDueDay(
  clause: string,
  writtenOn: IsoDay,
): { index: number; words: string; dueOn: IsoDay } | null {
  const found = FORMS.map((form) => form.exec(clause))
    .filter((match) => match !== null)
    .toSorted((one, other) => one.index - other.index || other[0].length - one[0].length)
  for (const match of found) {
    const dueOn = dayOf(match.groups ?? {}, writtenOn)
    if (dueOn !== null && dueOn >= writtenOn) return { index: match.index, words: match[0], dueOn }
  }
  return null
}

function dayOf(parts: Parts, writtenOn: IsoDay): IsoDay | null {
  const [thisYear = 0, thisMonth = 0] = writtenOn.split('-').map(Number)
  if (parts['count'] !== undefined) return afterCount(parts, writtenOn)
  const named = parts['year']
  const year = named === undefined ? thisYear : yearOf(named, thisYear)
  if (year === null) return null
  if (parts['month']?.endsWith('月')) {
    const next = parts['month'] === '本月' ? thisMonth : thisMonth + 1
    return endOf(thisYear, next, parts)
  }
  const month = monthOf(parts)
  if (month === null) return null
  // Towards the end of a year, the first months are those of the next one.
  const isNext = named === undefined && thisMonth >= 11 && month <= 3
  return endOf(isNext ? year + 1 : year, month, parts)
}

/** Null for what reads like a year and is none: 二十一二年. */
function yearOf(named: string, thisYear: number): number | null {
  if (named.startsWith('明')) return thisYear + 1
  if (named.startsWith('后')) return thisYear + 2
  if (/^[今本]/.test(named)) return thisYear
  const year = toNumber(named.slice(0, 4).replaceAll('〇', '零'))
  return Number.isInteger(year) ? year : null
}

/** The month that ends it: the named one, that of a quarter or a half, or December. */
function monthOf({ month, quarter, half }: Parts): number | null {
  const last =
    month !== undefined
      ? toNumber(month)
      : quarter !== undefined
        ? toNumber(quarter) * 3
        : half === '上半年'
          ? 6
          : 12
  return last >= 1 && last <= 12 ? last : null
}

function endOf(year: number, month: number, { day, part, before, ...named }: Parts): IsoDay | null {
  const isYear = [named['month'], named['quarter'], named['half']].every((one) => one === undefined)
  const on = (date: number) =>
    `${lastOfMonth(year, month).slice(0, 8)}${String(date).padStart(2, '0')}`
  if (day !== undefined) {
    const date = toNumber(day)
    return date >= 1 && on(date) <= lastOfMonth(year, month) ? on(date) : null
  }
  if (part === '初' || part === '上旬') return on(10)
  if (part === '中旬') return on(20)
  if (part !== undefined || before === undefined) return lastOfMonth(year, month)
  // 6月前 ends with May, 6月底前 with June; 2028年前 with the year before.
  return isYear ? lastOfMonth(year - 1, 12) : lastOfMonth(year, month - 1)
}

function afterCount({ count = '', unit }: Parts, writtenOn: IsoDay): IsoDay {
  const number = count === '两' ? 2 : toNumber(count)
  if (unit === '天' || unit === '日') return addDays(writtenOn, number)
  return addMonths(writtenOn, number * (unit === '年' ? 12 : 1))
}
