import { asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import type { DivisionLevel } from '#db/states'

export interface DivisionRow {
  code: string
  name: string
  shortName: string
  level: DivisionLevel
  parentCode: string | null
}

/** Every division of the province in standing order; about a hundred rows. */
export async function listDivisions(db: Queryable): Promise<DivisionRow[]> {
  return db
    .select({
      code: divisions.code,
      name: divisions.name,
      shortName: divisions.shortName,
      level: divisions.level,
      parentCode: divisions.parentCode,
    })
    .from(divisions)
    .orderBy(asc(divisions.position))
}
