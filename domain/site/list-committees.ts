import { and, asc, eq, gt, ilike, isNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committees, divisions } from '#db/schema/divisions'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { Refusal } from '#lib/refusal'
import { likePattern } from '#lib/text'

import { holdsAnywhere, scopesOf, type Actor } from '../account/actor.ts'
import { withinDivision } from '../division/within-division.ts'

const PAGE = 50

/** The committees of this admin's region in standing order, with what is known of each. */
export async function listCommittees(
  db: Queryable,
  search: {
    actor: Actor
    /** Part of its name or of its division's. */
    words?: string | undefined
    /** Only those without address or phone. */
    missing?: boolean
    after?: string | undefined
  },
) {
  const { actor, words = '', missing = false, after } = search
  if (!holdsAnywhere(actor, 'admin')) {
    throw new Refusal('forbidden', '政协委员会的资料由管理员填写')
  }
  const scopes = scopesOf(actor, ['admin'])
  const pattern = likePattern(words)
  const cursor = parseCursor(after, ['integer'])
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
        pattern ? or(ilike(committees.name, pattern), ilike(divisions.name, pattern)) : undefined,
        missing ? or(isNull(committees.address), isNull(committees.phone)) : undefined,
        cursor ? gt(divisions.position, cursor[0]) : undefined,
      ),
    )
    .orderBy(asc(divisions.position), asc(divisions.code))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? encodeCursor([last.position]) : null }
}
