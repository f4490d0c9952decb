import {
  comparedWith,
  parsePeriod,
  periodAround,
  periodKey,
  formatPeriod,
  type Period,
} from '#domain/stats/period'
import { shanghaiDay, type IsoDay } from '#lib/dates'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'

/** The period that a page of figures is of, read from its address; this quarter unless it says. */
export interface StatView {
  now: Date
  today: IsoDay
  period: Period
  compared: ReturnType<typeof comparedWith>
  /** Two days were asked for that are no period. */
  misread: boolean
}

export function readView(query: Awaited<SearchParams>, now: Date): StatView {
  const today = shanghaiDay(now)
  const [key, from, to] = ['period', 'from', 'to'].map((name) => textOf(query[name]))
  const asked = from || to ? `${from ?? ''}..${to ?? ''}` : key
  const read = asked ? parsePeriod(asked) : null
  const period = read ?? periodAround('quarter', today)
  const compared = comparedWith(period, today)
  return { now, today, period, compared, misread: Boolean(asked) && read === null }
}

/** What the frame around a page of figures knows of its period. */
export function frameOf({ period, now }: StatView): { of: string; now: Date } {
  return { of: formatPeriod(period), now }
}

/** The same page of another period; other parts of its address stay. */
export function statHref(path: string, period: Period): string {
  return `${path}${path.includes('?') ? '&' : '?'}period=${periodKey(period)}`
}

const BEFORE = { month: '上月', quarter: '上季', year: '上年', custom: '前一段' } as const

/** 上季, 上季同期 */
export function formatCompared({
  period,
  compared,
}: Pick<StatView, 'period' | 'compared'>): string {
  return `${BEFORE[period.kind]}${compared.partial ? '同期' : ''}`
}

/** 比上季多 3 */
export function formatChange(label: string, now: number, before: number): string {
  if (now === before) return `与${label}一样`
  return `比${label}${now > before ? '多' : '少'} ${Math.abs(now - before)}`
}
