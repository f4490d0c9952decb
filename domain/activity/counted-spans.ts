// Which of the kept sums make up a window of the timeline: those of its years or months where it begins and ends with
// one, else those of its days.

import { and, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'

import { activityCounts } from '#db/schema/counts'
import { divisions } from '#db/schema/divisions'
import { addMonths, type IsoDay } from '#lib/dates'

import { scopePrefix } from '../division/covers.ts'
import type { TimelineWindow } from './shown-activities.ts'

/** `until` is the day after the last. */
export interface Stretch {
  from: IsoDay
  until: IsoDay
}

const { scope, span, type: countedType } = activityCounts

/** The months from one day to before another, as YYYY-MM. */
export function monthsOf({ from, until }: Stretch): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); `${month}-01` < until; month = nextMonth(month))
    months.push(month)
  return months
}

const nextMonth = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7)

const begins = (day: IsoDay, ending: '-01-01' | '-01') => day.endsWith(ending)

export function wholeSpans(stretch: Stretch): SQL | undefined {
  const { from, until } = stretch
  const months = monthsOf(stretch)
  if (begins(from, '-01-01') && begins(until, '-01-01')) {
    return inArray(span, [...new Set(months.map((month) => month.slice(0, 4)))])
  }
  if (begins(from, '-01') && begins(until, '-01')) return inArray(span, months)
  return daySpans(stretch)
}

export const daySpans = ({ from, until }: Stretch): SQL | undefined =>
  and(gte(span, from), lt(span, until), sql`length(${span}) = 10`)

/** The sums of a place, whole or narrowed. */
export function sumsOf({ divisionCode, ownOnly, type }: TimelineWindow): SQL | undefined {
  const all = sql`(select left(${divisions.code}, 2) from ${divisions} where ${divisions.parentCode} is null limit 1)`
  const place =
    divisionCode === undefined ? all : sql`${ownOnly ? divisionCode : scopePrefix(divisionCode)}`
  return and(sql`${scope} = ${place}`, type ? eq(countedType, type) : undefined)
}
