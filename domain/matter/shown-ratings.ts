import { count, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import {
  RATED_ASPECTS,
  SATISFACTIONS,
  type RatedAspect,
  type Satisfaction,
} from '#db/matter-states'
import { matters } from '#db/schema/matter/matters'
import { ratingSums } from '#db/schema/matter/rating-sums'

import { ofRegister } from './steps.ts'

/** Of fewer a share would nearly name who thinks what. */
export const MIN_RATED = 5

type Counts = Record<Satisfaction, number>

export interface ShownRatings {
  rated: number
  /** Of each aspect that enough were judged by; null where there is none. */
  shares: Partial<Record<RatedAspect, Counts>> | null
}

/** What movers of a published session think, counted by matters: no aspect by which fewer than five were judged. */
export async function countShownRatings(db: Queryable, sessionId: number): Promise<ShownRatings> {
  const counted = (aspect: RatedAspect) =>
    countEach(SATISFACTIONS, (value) => sql`${ratingSums[aspect]} = ${value}`)
  const [row] = await db
    .select({
      rated: count(),
      overall: counted('overall'),
      attitude: counted('attitude'),
      result: counted('result'),
    })
    .from(matters)
    .innerJoin(ratingSums, eq(ratingSums.matterId, matters.id))
    .where(ofRegister(sessionId))
  if (!row) return { rated: 0, shares: null }
  const shown = RATED_ASPECTS.filter((aspect) => sumOf(row[aspect]) >= MIN_RATED)
  return {
    rated: row.rated,
    shares: shown.length === 0 ? null : Object.fromEntries(shown.map((one) => [one, row[one]])),
  }
}

/** How many were judged by an aspect. */
export const sumOf = (counts: Counts): number =>
  SATISFACTIONS.reduce((sum, one) => sum + counts[one], 0)
