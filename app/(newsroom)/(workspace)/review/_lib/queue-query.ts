import { ACTIVITY_TYPES, type ReviewLevel } from '#db/states'
import type { QueueFilter } from '#domain/review/queue/queue-filter'

import { oneOf, textOf } from '../../_lib/search-params.ts'

// The queue's filter as its address: what a person sees can be kept, sent and come back to.
type Query = Record<string, string | string[] | undefined>

const LONGEST_TEXT = 40

/** What of an address the queue understands; the rest is passed over. */
export function parseQueueQuery(query: Query, levels: readonly ReviewLevel[]): QueueFilter {
  const asked = oneOf(query['level'], levels.map(String))
  const region = textOf(query['region'])
  const text = textOf(query['q'])?.trim().slice(0, LONGEST_TEXT)
  return {
    level: levels.find((one) => String(one) === asked),
    divisionCode: region && /^\d{6}$/.test(region) ? region : undefined,
    type: oneOf(query['type'], ACTIVITY_TYPES),
    lateOnly: query['late'] === '1',
    unclaimedOnly: query['free'] === '1',
    text: text || undefined,
  }
}

/** The address that asks for a filter. */
export function queuePath(filter: QueueFilter): string {
  const { level, divisionCode, type, lateOnly, unclaimedOnly, text } = filter
  const query = new URLSearchParams()
  if (level) query.set('level', String(level))
  if (divisionCode) query.set('region', divisionCode)
  if (type) query.set('type', type)
  if (lateOnly) query.set('late', '1')
  if (unclaimedOnly) query.set('free', '1')
  if (text) query.set('q', text)
  return query.size > 0 ? `/review?${query.toString()}` : '/review'
}

/** Whether the filter asks for less than a level's whole queue. */
export const isNarrowed = (filter: QueueFilter): boolean =>
  queuePath({ ...filter, level: undefined }) !== queuePath({})
