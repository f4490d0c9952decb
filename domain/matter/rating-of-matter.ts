import { count, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { SATISFACTIONS, type RatedAspect, type Satisfaction } from '#db/matter-states'
import { matters } from '#db/schema/matter/matters'
import { ratingSums } from '#db/schema/matter/rating-sums'

import { ofRegister } from './steps.ts'

/**
 * What movers think of one matter, to be joined beside it. It has one row at most, and the limit says so: without it the planner
 * adds up the ratings of all matters there are.
 */
export const ratingOfMatter = (db: Queryable) =>
  db
    .select({
      overall: ratingSums.overall,
      attitude: ratingSums.attitude,
      result: ratingSums.result,
    })
    .from(ratingSums)
    .where(eq(ratingSums.matterId, matters.id))
    .limit(1)
    .as('rating')

export type RatingCounts = Record<RatedAspect, Record<Satisfaction, number>>

const NONE = { satisfied: 0, mostly: 0, not: 0 }
export const NO_RATINGS: RatingCounts = { overall: NONE, attitude: NONE, result: NONE }

/** How many matters of a session were rated, and how by each aspect. */
export async function countRatings(
  db: Queryable,
  sessionId: number,
): Promise<{ rated: number; counts: RatingCounts }> {
  const rating = ratingOfMatter(db)
  const counted = (aspect: RatedAspect) =>
    countEach(SATISFACTIONS, (value) => sql`${rating[aspect]} = ${value}`)
  const [row] = await db
    .select({
      rated: count(),
      overall: counted('overall'),
      attitude: counted('attitude'),
      result: counted('result'),
    })
    .from(matters)
    .innerJoinLateral(rating, sql`true`)
    .where(ofRegister(sessionId))
  const { rated, ...counts } = row ?? { rated: 0, ...NO_RATINGS }
  return { rated, counts }
}
