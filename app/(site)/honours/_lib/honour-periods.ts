import {
  parsePeriod,
  periodAround,
  periodBefore,
  periodKey,
  type Period,
} from '#domain/stats/period'
import type { IsoDay } from '#lib/dates'

/** This quarter and the three before it, this year and the one before. */
export function honourPeriods(today: IsoDay): Period[] {
  const quarters = [periodAround('quarter', today)]
  for (let count = 1; count < 4; count += 1)
    quarters.push(periodBefore(quarters[count - 1] as Period))
  const year = periodAround('year', today)
  return [...quarters, year, periodBefore(year)]
}

/** The month, quarter or year a part of an address names, unless it is still to come. */
export function readHonourPeriod(part: string, today: IsoDay): Period | null {
  const period = parsePeriod(part)
  return period && period.kind !== 'custom' && period.from <= today ? period : null
}

export const honoursPath = (period: Period, slug?: string): string =>
  `/honours/${periodKey(period)}${slug ? `/${slug}` : ''}`
