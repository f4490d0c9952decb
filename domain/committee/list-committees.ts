import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { committees, divisions } from '#db/schema/divisions'
import { Refusal } from '#lib/refusal'

import { holdsAnywhere, scopesOf, type Actor } from '../account/actor.ts'
import { withinDivision } from '../division/within-division.ts'

const BY_POSITION = keyset({
  columns: [['integer', divisions.position]],
  direction: 'ascending',
  size: 50,
})

/** The committees of this admin's region in display order, with what is known of each. */
export async function listCommittees(
  db: Queryable,
  search: {
    actor: Actor
    /** Part of its name or of its division's. */
    text?: string | undefined
    /** Only those without address or phone. */
    missing?: boolean
    after?: string | undefined
  },
) {
  const { actor, text, missing = false, after } = search
  if (!holdsAnywhere(actor, 'admin')) {
    throw new Refusal('forbidden', '政协委员会的资料由管理员填写')
  }
  const scopes = scopesOf(actor, ['admin'])
  const found = await db
    .select({
      divisionCode: committees.divisionCode,
      name: committees.name,
      fullName: committees.fullName,
      address: committees.address,
      phone: committees.phone,
      duties: committees.duties,
      position: divisions.position,
      slug: divisions.slug,
      level: divisions.level,
    })
    .from(committees)
    .innerJoin(divisions, eq(divisions.code, committees.divisionCode))
    .where(
      and(
        or(sql`false`, ...scopes.map((code) => withinDivision(divisions.code, code))),
        contains(text, committees.name, divisions.name),
        missing ? or(isNull(committees.address), isNull(committees.phone)) : undefined,
        BY_POSITION.after(after),
      ),
    )
    .orderBy(...BY_POSITION.orderBy, asc(divisions.code))
    .limit(BY_POSITION.limit)
  return BY_POSITION.pageOf(found, ({ position }) => [position])
}
