import { asc, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { leaders } from '#db/schema/leaders'

import { enclosing } from '../division/covers.ts'

/** A line of the list of leaders (领导名录): one person, one post, from a day to a day. */
export interface Leader {
  /** Without spaces. */
  name: string
  divisionCode: string
  divisionName: string
  /** As printed: 政协主席. */
  post: string
  /** Place in the order of the division, smaller first. */
  rank: number
  startsOn: string
  /** The last day; null while it lasts. */
  endsOn: string | null
}

/** Everybody listed for a division, its prefecture and the province, whether in office or not. */
export async function listLeaders(
  db: Queryable,
  { divisionCode }: { divisionCode: string },
): Promise<Leader[]> {
  return db
    .select({
      name: leaders.personName,
      divisionCode: leaders.divisionCode,
      divisionName: divisions.name,
      post: leaders.post,
      rank: leaders.rank,
      startsOn: leaders.startsOn,
      endsOn: leaders.endsOn,
    })
    .from(leaders)
    .innerJoin(divisions, eq(divisions.code, leaders.divisionCode))
    .where(inArray(leaders.divisionCode, enclosing(divisionCode)))
    .orderBy(asc(leaders.divisionCode), asc(leaders.rank), asc(leaders.id))
}
