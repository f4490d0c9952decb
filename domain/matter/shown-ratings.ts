import { count, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { SATISFACTIONS } from '#db/matter-states'
import { matters } from '#db/schema/matter/matters'
import { ratingSums } from '#db/schema/matter/rating-sums'

import { ofRegister } from './steps.ts'

/** Of fewer a share would nearly name who thinks what. */
export const MIN_RATED = 5

type Satisfaction = (typeof SATISFACTIONS)[number]

export interface ShownRatings {
  rated: number
  /** Null where too few were rated. */
  shares: { attitude: Record<Satisfaction, number>; result: Record<Satisfaction, number> } | null
}

/** What movers of a published session think, counted by matters: none where fewer than five were rated. */
export async function countShownRatings(db: Queryable, sessionId: number): Promise<ShownRatings> {
  const counted = (column: typeof ratingSums.attitude | typeof ratingSums.result) =>
    countEach(SATISFACTIONS, (value) => sql`${column} = ${value}`)
  const [row] = await db
    .select({
      rated: count(),
      attitude: counted(ratingSums.attitude),
      result: counted(ratingSums.result),
    })
    .from(matters)
    .innerJoin(ratingSums, eq(ratingSums.matterId, matters.id))
    .where(ofRegister(sessionId))
  if (!row) return { rated: 0, shares: null }
  const { rated, attitude, result } = row
  return { rated, shares: rated < MIN_RATED ? null : { attitude, result } }
}
