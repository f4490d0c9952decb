import { asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import type { DivisionLevel } from '#db/states'

import { isOwnDivision } from '../division/own-divisions.ts'

/** A division as the map, lists and addresses of the site need it. */
export interface SiteDivision {
  code: string
  parentCode: string | null
  level: DivisionLevel
  name: string
  shortName: string
  slug: string
  tileColumn: number | null
  tileRow: number | null
}

/** Every division that the portal is about, in display order: about a hundred rows, or a county alone. */
export async function listSiteDivisions(db: Queryable): Promise<SiteDivision[]> {
  return db
    .select({
      code: divisions.code,
      parentCode: divisions.parentCode,
      level: divisions.level,
      name: divisions.name,
      shortName: divisions.shortName,
      slug: divisions.slug,
      tileColumn: divisions.tileColumn,
      tileRow: divisions.tileRow,
    })
    .from(divisions)
    .where(isOwnDivision(divisions.code))
    .orderBy(asc(divisions.position))
}
