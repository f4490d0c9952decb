import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { placeFigures } from '#db/schema/figures'
import type { DivisionLevel } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { covers } from '../division/covers.ts'
import { inScope } from '../division/in-scope.ts'
import type { Period } from './period.ts'
import { rankBy } from './rank.ts'
import { requireDivision } from './require-division.ts'
import { within } from './spans.ts'

export interface DivisionRank {
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
 * The places one step below a province or prefecture by articles used, most first; what the place
 * publishes itself is a row of its own, and a prefecture's row holds its counties'. Places without a
 * article are there too, as far as the actor oversees them.
 */
export async function listDivisionRanks(
  db: Queryable,
  input: {
    actor: Actor
    division: { code: string; level: 'province' | 'prefecture' }
    period: Period
    compared: Pick<Period, 'from' | 'until'>
  },
): Promise<DivisionRank[]> {
  const { division, period, compared } = input
  const codes = requireDivision(input.actor, division.code)
  const row = division.level === 'province' ? sql`left(code, 4) || '00'` : sql`code`
  const rows = await db.execute<Omit<DivisionRank, 'rank' | 'part'> & Record<string, unknown>>(sql`
    with counted as (
      select ${row} as code, submitted, used, 0 as before, characters, pictures from ${figuresOf(codes, period)}
      union all
      select ${row}, 0, 0, used, 0, 0 from ${figuresOf(codes, compared)}
    )
    select ${divisions.code}, ${divisions.name}, ${divisions.slug}, ${divisions.level},
      coalesce(sum(submitted), 0)::int as submitted, coalesce(sum(used), 0)::int as used,
      coalesce(sum(before), 0)::int as "usedBefore",
      coalesce(sum(characters), 0)::int as characters, coalesce(sum(pictures), 0)::int as pictures
    from ${divisions} left join counted on counted.code = ${divisions.code}
    where ${divisions.parentCode} = ${division.code} or ${divisions.code} = ${division.code}
    group by ${divisions.code}
    order by ${divisions.position}`)
  const overseen = rows.flatMap((one) => {
    const part = partOf(one.code, division.code, codes)
    return part === null ? [] : [{ ...one, part }]
  })
  return rankBy(overseen, ({ used }) => used)
}

const figuresOf = (codes: readonly string[], stretch: Pick<Period, 'from' | 'until'>) => sql`(
  select ${placeFigures.divisionCode} as code, submitted, used, characters, pictures from ${placeFigures}
  where ${within(placeFigures.span, stretch)} and ${inScope(placeFigures.divisionCode, codes)}) as figures`

function partOf(
  code: string,
  divisionCode: string,
  codes: readonly string[],
): DivisionRank['part'] | null {
  const whole = codes.some((scope) => covers(scope, code))
  if (code === divisionCode) return whole ? 'own' : null
  if (whole) return 'whole'
  return codes.some((scope) => covers(code, scope)) ? 'part' : null
}
