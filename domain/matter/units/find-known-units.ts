import { and, eq, exists, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import { parseProposalNumber } from '#lib/addresses/proposal-paths'

import { keptUnitId } from './kept-unit.ts'
import { isKnownPart } from '../shown-units.ts'

/** Those of the names (xigu/5) that are of units which have to answer something of a published session. */
export async function findKnownUnits(db: Queryable, names: readonly string[]): Promise<string[]> {
  const asked = names.flatMap((name) => {
    const [slug = '', id = ''] = name.split('/')
    const unitId = parseProposalNumber(id)
    return unitId === null ? [] : [sql`(${slug}, ${unitId}::bigint)`]
  })
  if (asked.length === 0) return []
  const answering = db
    .select({ one: sql`1` })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(and(eq(assignments.unitId, keptUnitId), isKnownPart))
  const rows = await db
    .select({ slug: divisions.slug, unitId: handlingUnits.id })
    .from(handlingUnits)
    .innerJoin(divisions, eq(divisions.code, handlingUnits.divisionCode))
    .where(
      and(
        sql`(${divisions.slug}, ${handlingUnits.id}) in (${sql.join(asked, sql`, `)})`,
        exists(answering),
      ),
    )
  return rows.map(({ slug, unitId }) => `${slug}/${unitId}`)
}
