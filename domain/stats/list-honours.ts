import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { placeFigures } from '#db/schema/figures'
import type { DivisionLevel } from '#db/states'

import { withinDivision } from '../division/within-division.ts'
import { selectPersonRanks } from './list-person-ranks.ts'
import type { Period } from './period.ts'
import { rankBy } from './rank.ts'
import { within } from './spans.ts'

export interface Honours {
  divisions: {
    rank: number
    name: string
    slug: string
    level: DivisionLevel
    used: number
  }[]
  people: { rank: number; name: string; divisionName: string; used: number }[]
}

const MOST = 30

/**
 * What readers may see of the figures: the places and people of a division whose articles were used most
 * in a period. Names are those printed with the articles.
 */
export async function listHonours(
  db: Queryable,
  { divisionCode, period }: { divisionCode: string; period: Pick<Period, 'from' | 'until'> },
): Promise<Honours> {
  const nothing = { from: period.from, until: period.from }
  const [rows, people] = await Promise.all([
    db.execute<Omit<Honours['divisions'][number], 'rank'>>(sql`
      select ${divisions.name}, ${divisions.slug}, ${divisions.level}, sum(${placeFigures.used})::int as used
      from ${placeFigures} join ${divisions} on ${divisions.code} = ${placeFigures.divisionCode}
      where ${within(placeFigures.span, period)} and ${withinDivision(placeFigures.divisionCode, divisionCode)}
      group by ${divisions.code} having sum(${placeFigures.used}) > 0
      order by used desc, ${divisions.position}`),
    selectPersonRanks(db, [divisionCode], { period, compared: nothing }),
  ])
  const named = people.filter(({ used }) => used > 0)
  return {
    divisions: rankBy([...rows], ({ used }) => used).slice(0, MOST),
    people: named.slice(0, MOST).map(({ rank, name, divisionName, used }) => ({
      rank,
      name,
      divisionName,
      used,
    })),
  }
}
