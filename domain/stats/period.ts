// The stretches of time that figures cover, as days in Shanghai. A period's key is in
// addresses: 2026-03, 2026-q1, 2026, or two days 2026-01-05..2026-02-03.
import {
  addDays,
  daysBetween,
  isIsoDay,
  weekday,
  formatDay,
  formatMonth,
  type IsoDay,
} from '#lib/dates'

const PERIOD_KINDS = ['month', 'quarter', 'year', 'custom'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export interface Period {
  kind: PeriodKind
  /** First day. */
  from: IsoDay
  /** The day after the last. */
  until: IsoDay
}

/** The longest stretch that is counted at once, in days. */
const LONGEST = 3 * 366
const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The calendar period of that kind that a day lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'custom'>, day: IsoDay): Period {
  const length = MONTHS[kind]
  const month = Number(day.slice(5, 7)) - 1
  return calendarPeriod(kind, Number(day.slice(0, 4)), month - (month % length))
}

/** The period a key names; null for a key that is none, an empty stretch or one of over three years. */
export function parsePeriod(key: string): Period | null {
  const calendar = /^([12]\d{3})(?:-(?:q([1-4])|(0[1-9]|1[0-2])))?$/.exec(key)
  if (calendar) {
    const [, year, quarter, month] = calendar
    if (quarter) return calendarPeriod('quarter', Number(year), (Number(quarter) - 1) * 3)
    if (month) return calendarPeriod('month', Number(year), Number(month) - 1)
    return calendarPeriod('year', Number(year), 0)
  }
  const [from = '', last = '', ...more] = key.split('..')
  if (more.length > 0 || !isIsoDay(from) || !isIsoDay(last)) return null
  const period = { kind: 'custom' as const, from, until: addDays(last, 1) }
  const days = lengthOf(period)
  return days >= 1 && days <= LONGEST ? period : null
}

export function periodKey({ kind, from, until }: Period): string {
  switch (kind) {
    case 'year':
      return from.slice(0, 4)
    case 'quarter':
      return `${from.slice(0, 4)}-q${quarterOf(from)}`
    case 'month':
      return from.slice(0, 7)
    case 'custom':
      return `${from}..${addDays(until, -1)}`
  }
}

/** 2026年3月, 2026年第1季度, 2026年, 2026年1月5日至2月3日 */
export function formatPeriod({ kind, from, until }: Period): string {
  const year = Number(from.slice(0, 4))
  if (kind === 'year') return `${year}年`
  if (kind === 'quarter') return `${year}年第${quarterOf(from)}季度`
  if (kind === 'month') return formatMonth(from)
  return `${formatDay(from)}至${formatDay(addDays(until, -1), year)}`
}

/** The period of the same kind that ends where this one begins. */
export function periodBefore(period: Period): Period {
  const { kind, from } = period
  return kind === 'custom'
    ? { kind, from: addDays(from, -lengthOf(period)), until: from }
    : periodAround(kind, addDays(from, -1))
}

/** The period of the same kind that follows, or null when it begins after `today`. */
export function periodAfter(period: Period, today: IsoDay): Period | null {
  const { kind, until } = period
  if (until > today) return null
  return kind === 'custom'
    ? { kind, from: until, until: addDays(until, lengthOf(period)) }
    : periodAround(kind, until)
}

/**
 * What a period is compared with: the one before; while it runs, only as many days of the one before
 * as have passed, so that a quarter's first week is not held against a whole quarter.
 */
export function comparedWith(period: Period, today: IsoDay): Period & { partial: boolean } {
  const before = periodBefore(period)
  const partial = period.from <= today && addDays(today, 1) < period.until
  if (!partial) return { ...before, partial }
  const passed = addDays(before.from, lengthOf({ from: period.from, until: addDays(today, 1) }))
  return { ...before, until: passed < before.until ? passed : before.until, partial }
}

/** The parts a period's course is drawn in: weeks from Monday, or months when it is long. */
export function partsOf({ from, until }: Period): { unit: 'week' | 'month'; starts: IsoDay[] } {
  const unit = lengthOf({ from, until }) > 120 ? 'month' : 'week'
  const starts: IsoDay[] = []
  for (let day = startOfPart(from, unit); day < until; day = nextPart(day, unit)) starts.push(day)
  return { unit, starts }
}

/** The first day of the week or month that a day lies in. */
export function startOfPart(day: IsoDay, unit: 'week' | 'month'): IsoDay {
  return unit === 'week' ? addDays(day, -((weekday(day) + 6) % 7)) : `${day.slice(0, 7)}-01`
}

const nextPart = (day: IsoDay, unit: 'week' | 'month'): IsoDay =>
  unit === 'week' ? addDays(day, 7) : periodAround('month', day).until

const quarterOf = (day: IsoDay): number => Math.ceil(Number(day.slice(5, 7)) / 3)

const lengthOf = ({ from, until }: Pick<Period, 'from' | 'until'>): number =>
  daysBetween(from, until)

function calendarPeriod(kind: Exclude<PeriodKind, 'custom'>, year: number, month: number): Period {
  const dayOf = (index: number) => new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 10)
  return { kind, from: dayOf(month), until: dayOf(month + MONTHS[kind]) }
}
