import { asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import type { DivisionLevel } from '#db/states'

export interface DivisionRow {
  code: string
  name: string
  shortName: string
  slug: string
  level: DivisionLevel
  parentCode: string | null
  position: number
}

/** Every division of the province in standing order; about a hundred rows. */
export async function listDivisions(db: Queryable): Promise<DivisionRow[]> {
  return db
    .select({
      code: divisions.code,
      name: divisions.name,
      shortName: divisions.shortName,
      slug: divisions.slug,
      level: divisions.level,
      parentCode: divisions.parentCode,
      position: divisions.position,
    })
    .from(divisions)
    .orderBy(asc(divisions.position))
}
