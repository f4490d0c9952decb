import { asc } from 'drizzle-orm'
import type { z } from 'zod'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { divisionPath } from '#lib/addresses/site-paths'

import { isOwnDivision } from '../../division/own-divisions.ts'
import type { FeedSite } from '../feed-scope.ts'
import type { divisionSchema } from './schemas.ts'

/** Every division that the portal is about, in display order. */
export async function listApiDivisions(
  db: Queryable,
  site: FeedSite,
): Promise<z.infer<typeof divisionSchema>[]> {
  const rows = await db
    .select({
      code: divisions.code,
      parentCode: divisions.parentCode,
      level: divisions.level,
      name: divisions.name,
      shortName: divisions.shortName,
      slug: divisions.slug,
    })
    .from(divisions)
    .where(isOwnDivision(divisions.code))
    .orderBy(asc(divisions.position))
  return rows.map((division) => ({ ...division, url: site.address + divisionPath(division) }))
}
