import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committees, divisions } from '#db/schema/divisions'

import { buildDivisions } from './build-divisions.ts'
import type { MappedDivision } from './division.ts'

/** Brings the tables up to the built divisions of a province; facts about committees are kept. */
export async function loadDivisions(db: Queryable, provincePrefix: string): Promise<void> {
  const built = buildDivisions(provincePrefix)
  await db
    .insert(divisions)
    .values(
      built.map(({ tile, ...row }) => ({
        ...row,
        tileColumn: tile?.column ?? null,
        tileRow: tile?.row ?? null,
      })),
    )
    .onConflictDoUpdate({
      target: divisions.code,
      set: {
        name: sql`excluded.name`,
        shortName: sql`excluded.short_name`,
        slug: sql`excluded.slug`,
        position: sql`excluded.position`,
        tileColumn: sql`excluded.tile_column`,
        tileRow: sql`excluded.tile_row`,
      },
    })
  const seats = built.filter(({ level }) => level !== 'zone')
  await db.insert(committees).values(seats.map(committeeOf)).onConflictDoNothing()
}

function committeeOf({ code, name }: MappedDivision) {
  return {
    divisionCode: code,
    name: `${name}政协`,
    fullName: `中国人民政治协商会议${name}委员会`,
  }
}
