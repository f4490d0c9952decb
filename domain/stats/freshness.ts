// How long a place or a column has had nothing new, against the limit of site inspections. Days are
// whole days in Shanghai between the newest live item's first publication and today; a correction is
// nothing new. On the day the limit is full the state is stale (红线).
import { addDays, daysBetween, type IsoDay } from '#lib/dates'

export const FRESH_STATES = ['fresh', 'steady', 'soon', 'stale', 'empty'] as const
export type FreshState = (typeof FRESH_STATES)[number]

/** Inspections fail a site that has more empty columns than this. */
export const MAX_EMPTY_COLUMNS = 5

export interface Freshness {
  state: FreshState
  /** Since the newest item; null when there has never been one. */
  days: number | null
  /** The day on which the limit is full; null without an item. */
  staleOn: IsoDay | null
}

export function freshnessOf(newest: IsoDay | null, limit: number, today: IsoDay): Freshness {
  if (newest === null) return { state: 'empty', days: null, staleOn: null }
  const days = Math.max(0, daysBetween(newest, today))
  return { state: stateAfter(days, limit), days, staleOn: addDays(newest, limit) }
}

/** Whether who writes there may be asked for news. */
export const isDue = ({ state }: Freshness): boolean => state !== 'fresh' && state !== 'steady'

/** Up to a quarter of the limit fresh, up to half of it steady, from then on soon stale. */
function stateAfter(days: number, limit: number): FreshState {
  if (days >= limit) return 'stale'
  if (days > limit / 2) return 'soon'
  return days > limit / 4 ? 'steady' : 'fresh'
}

/** The days of each state but the empty one, first and last, for a legend. */
export function stretchesOf(
  limit: number,
): { state: FreshState; from: number; to: number | null }[] {
  const [quarter, half] = [Math.floor(limit / 4), Math.floor(limit / 2)]
  return [
    { state: 'fresh', from: 0, to: quarter },
    { state: 'steady', from: quarter + 1, to: half },
    { state: 'soon', from: half + 1, to: limit - 1 },
    { state: 'stale', from: limit, to: null },
  ]
}
