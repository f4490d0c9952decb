import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committees, divisions } from '#db/schema/divisions'

import { buildDivisions } from './build-divisions.ts'
import { enclosing } from './covers.ts'
import type { MappedDivision } from './division.ts'

/**
 * Brings the tables up to the built divisions of a province; facts about committees are kept. Of a portal that is about
 * one `county` there are only that county and what it lies in.
 */
export async function loadDivisions(
  db: Queryable,
  provincePrefix: string,
  county = '',
): Promise<void> {
  const whole = buildDivisions(provincePrefix)
  const built = county === '' ? whole : whole.filter(({ code }) => enclosing(county).includes(code))
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
  const seats = built.filter(
    ({ level, code }) => level !== 'zone' && (county === '' || code === county),
  )
  if (seats.length === 0) return
  await db.insert(committees).values(seats.map(committeeOf)).onConflictDoNothing()
}

function committeeOf({ code, name }: MappedDivision) {
  return {
    divisionCode: code,
    name: `${name}政协`,
    fullName: `中国人民政治协商会议${name}委员会`,
  }
}
