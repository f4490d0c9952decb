import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import type { DivisionLevel } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { covers } from '../division/covers.ts'
import { charactersOf, picturesOf, submittedStories, usedStories } from './counted.ts'
import type { Period } from './period.ts'
import { rankBy } from './rank.ts'
import { requirePlace } from './require-place.ts'

export interface PlaceRank {
  rank: number
  code: string
  name: string
  slug: string
  level: DivisionLevel
  /** Whether the row is of all of a place, of what the asked place publishes itself, or only of what the actor oversees. */
  part: 'whole' | 'own' | 'part'
  submitted: number
  used: number
  characters: number
  pictures: number
  /** Used in the period it is compared with. */
  usedBefore: number
}

/**
 * The places one step below a province or prefecture by stories used, most first; what the place
 * publishes itself is a row of its own, and a prefecture's row holds its counties'. Places without a
 * story are there too, as far as the actor oversees them.
 */
export async function listPlaceRanks(
  db: Queryable,
  input: {
    actor: Actor
    place: { code: string; level: 'province' | 'prefecture' }
    period: Period
    compared: Pick<Period, 'from' | 'until'>
  },
): Promise<PlaceRank[]> {
  const { place, period, compared } = input
  const codes = requirePlace(input.actor, place.code)
  const row = place.level === 'province' ? sql`left(code, 4) || '00'` : sql`code`
  const rows = await db.execute<Omit<PlaceRank, 'rank' | 'part'> & Record<string, unknown>>(sql`
    with counted as (
      select ${row} as code, 1 as submitted, 0 as used, 0 as before, 0 as characters, 0 as pictures
      from (${submittedStories(codes, period)}) as came
      union all
      select ${row}, 0, 1, 0, ${charactersOf('live')}, ${picturesOf('live')}
      from (${usedStories(codes, period)}) as live
      union all
      select ${row}, 0, 0, 1, 0, 0 from (${usedStories(codes, compared)}) as before
    )
    select ${divisions.code}, ${divisions.name}, ${divisions.slug}, ${divisions.level},
      coalesce(sum(submitted), 0)::int as submitted, coalesce(sum(used), 0)::int as used,
      coalesce(sum(before), 0)::int as "usedBefore",
      coalesce(sum(characters), 0)::int as characters, coalesce(sum(pictures), 0)::int as pictures
    from ${divisions} left join counted on counted.code = ${divisions.code}
    where ${divisions.parentCode} = ${place.code} or ${divisions.code} = ${place.code}
    group by ${divisions.code}
    order by ${divisions.position}`)
  const overseen = rows.flatMap((one) => {
    const part = partOf(one.code, place.code, codes)
    return part === null ? [] : [{ ...one, part }]
  })
  return rankBy(overseen, ({ used }) => used)
}

function partOf(
  code: string,
  placeCode: string,
  codes: readonly string[],
): PlaceRank['part'] | null {
  const whole = codes.some((scope) => covers(scope, code))
  if (code === placeCode) return whole ? 'own' : null
  if (whole) return 'whole'
  return codes.some((scope) => covers(code, scope)) ? 'part' : null
}
