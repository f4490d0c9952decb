import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import type { DivisionLevel } from '#db/states'

import { usedStories } from './counted.ts'
import { selectPersonRanks } from './list-person-ranks.ts'
import type { Period } from './period.ts'
import { rankBy } from './rank.ts'

export interface Honours {
  places: {
    rank: number
    name: string
    slug: string
    level: DivisionLevel
    used: number
  }[]
  people: { rank: number; name: string; placeName: string; used: number }[]
}

const MOST = 30

/**
 * What readers may see of the figures: the places and people of a division whose stories were used most
 * in a period. Names are those that stand on the stories.
 */
export async function listHonours(
  db: Queryable,
  { divisionCode, period }: { divisionCode: string; period: Pick<Period, 'from' | 'until'> },
): Promise<Honours> {
  const nothing = { from: period.from, until: period.from }
  const [places, people] = await Promise.all([
    db.execute<Omit<Honours['places'][number], 'rank'>>(sql`
      select ${divisions.name}, ${divisions.slug}, ${divisions.level}, count(*)::int as used
      from (${usedStories([divisionCode], period)}) as live
      join ${divisions} on ${divisions.code} = live.code
      group by ${divisions.code}
      order by used desc, ${divisions.position}`),
    selectPersonRanks(db, [divisionCode], { period, compared: nothing }),
  ])
  const named = people.filter(({ used }) => used > 0)
  return {
    places: rankBy([...places], ({ used }) => used).slice(0, MOST),
    people: named.slice(0, MOST).map(({ rank, name, divisionName, used }) => ({
      rank,
      name,
      placeName: divisionName,
      used,
    })),
  }
}
