import type { Queryable } from '#db/client'
import { RATED_ASPECTS, SATISFACTIONS, type Satisfaction } from '#db/matter-states'

import { countRatings, type RatingCounts } from './rating-of-matter.ts'

/** Of fewer a share would nearly name who thinks what. */
export const MIN_RATED = 5

export interface ShownRatings {
  rated: number
  /** Of each aspect that enough were judged by; null where there is none. */
  shares: Partial<RatingCounts> | null
}

/** What movers of a published session think, counted by matters: no aspect by which fewer than five were judged. */
export async function countShownRatings(db: Queryable, sessionId: number): Promise<ShownRatings> {
  const { rated, counts } = await countRatings(db, sessionId)
  const shown = RATED_ASPECTS.filter((aspect) => sumOf(counts[aspect]) >= MIN_RATED)
  return {
    rated,
    shares: shown.length === 0 ? null : Object.fromEntries(shown.map((one) => [one, counts[one]])),
  }
}

/** How many were judged by an aspect. */
export const sumOf = (counts: Record<Satisfaction, number>): number =>
  SATISFACTIONS.reduce((sum, one) => sum + counts[one], 0)
