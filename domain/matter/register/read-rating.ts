// What a sheet says of how satisfied movers are, and back.

import {
  RATED_ASPECTS,
  SATISFACTIONS,
  type RatedAspect,
  type Satisfaction,
} from '#db/matter-states'
import type { StoredRating } from '#db/schema/matter/matter-private'
import { RATED_ASPECT_LABELS, SATISFACTION_LABELS } from '#lib/matter-labels'

import { formatList, plain, type Reading } from './read-cells.ts'

const WORDS = new Map<string, Satisfaction>([
  ...SATISFACTIONS.map((one) => [SATISFACTION_LABELS[one], one] as const),
  ['很满意', 'satisfied'],
  ['非常满意', 'satisfied'],
  ['较满意', 'mostly'],
  ['比较满意', 'mostly'],
])
const UNRATED = ['', '未评价', '未反馈', '无', '-', '—', '/']

/** 满意, or of several 满意 2、不满意 1: the least satisfied counts. */
function readSatisfaction(cell: string, column: string): Reading<Satisfaction | null> {
  const text = plain(cell)
  if (UNRATED.includes(text)) return { value: null }
  const given = text.split(/[、,;]/u).map((one) => WORDS.get(one.replace(/\d*[人位]?$/u, '')))
  const least = SATISFACTIONS.findLast((one) => given.includes(one))
  return least === undefined || given.includes(undefined)
    ? { issue: `${column}“${cell}”看不懂，写${formatList(SATISFACTION_LABELS)}` }
    : { value: least }
}

/** Whether a cell says how satisfied somebody is, or nothing. */
export const isSatisfaction = (cell: string): boolean => 'value' in readSatisfaction(cell, '')

/** Null where the row says nothing of it. */
export function readRating(
  cells: Readonly<Record<RatedAspect, string>>,
): Reading<StoredRating | null> {
  const rating: StoredRating = { overall: null, attitude: null, result: null }
  for (const aspect of RATED_ASPECTS) {
    const reading = readSatisfaction(cells[aspect], RATED_ASPECT_LABELS[aspect])
    if ('issue' in reading) return reading
    rating[aspect] = reading.value
  }
  return { value: RATED_ASPECTS.some((aspect) => rating[aspect] !== null) ? rating : null }
}

const write = (one: Satisfaction | null | undefined) => (one ? SATISFACTION_LABELS[one] : '')

export const writeRating = (rating: StoredRating | undefined): Record<RatedAspect, string> => ({
  overall: write(rating?.overall),
  attitude: write(rating?.attitude),
  result: write(rating?.result),
})
