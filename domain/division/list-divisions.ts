import { asc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'

import type { Division } from './division.ts'
import { isOwnDivision } from './own-divisions.ts'

/** Every division that the portal is about, in display order: about a hundred rows, or a county alone. */
export async function listDivisions(db: Queryable): Promise<Division[]> {
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
    .where(isOwnDivision(divisions.code))
    .orderBy(asc(divisions.position))
}
