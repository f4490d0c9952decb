import { inArray, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { addDays, addMonths, type IsoDay } from '#lib/dates'

import type { Period } from './period.ts'

type Stretch = Pick<Period, 'from' | 'until'>
type SpanUnit = 'day' | 'month' | 'year'

/** Length of a span's name: 2026, 2026-03, 2026-03-16. */
const LENGTH = { year: 4, month: 7, day: 10 } as const
const UNITS_DOWN = ['year', 'month', 'day'] as const

/** The fewest whole years, months and days that make up a stretch; none longer than `longest`. */
export function spansOf({ from, until }: Stretch, longest: SpanUnit = 'year'): string[] {
  const units = UNITS_DOWN.slice(UNITS_DOWN.indexOf(longest))
  const spans: string[] = []
  for (let day = from; day < until;) {
    const start = day
    const unit = units.find((one) => isStart(start, one) && after(start, one) <= until) ?? 'day'
    spans.push(start.slice(0, LENGTH[unit]))
    day = after(start, unit)
  }
  return spans
}

/** SQL for "this sum is of a span of the stretch". */
export const within = (column: PgColumn, stretch: Stretch, longest?: SpanUnit): SQL =>
  inArray(column, spansOf(stretch, longest))

const isStart = (day: IsoDay, unit: SpanUnit): boolean =>
  day.slice(LENGTH[unit]) === '-01-01'.slice(LENGTH[unit] - LENGTH.year)

function after(day: IsoDay, unit: SpanUnit): IsoDay {
  if (unit === 'day') return addDays(day, 1)
  return addMonths(day, unit === 'month' ? 1 : 12)
}
