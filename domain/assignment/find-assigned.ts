import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments, matters } from '#db/schema/matter/matters'

import type { Actor } from '../account/actor.ts'

/** What this person has just assigned, or given to another unit: who has it now. Null where the last move is another. */
export async function findAssigned(
  db: Queryable,
  { actor, matterId }: { actor: Actor; matterId: number },
) {
  const [last] = await db
    .select({
      title: matters.title,
      move: matterMoves.move,
      accountId: matterMoves.accountId,
      assignmentId: matterMoves.assignmentId,
    })
    .from(matterMoves)
    .innerJoin(matters, eq(matters.id, matterMoves.matterId))
    .where(eq(matterMoves.matterId, matterId))
    .orderBy(desc(matterMoves.id))
    .limit(1)
  if (!last || last.accountId !== actor.accountId) return null
  const { title, move, assignmentId } = last
  if (move !== 'assign' && move !== 'reassign') return null
  const units = await db
    .select({ name: handlingUnits.name })
    .from(assignments)
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(
      and(
        eq(assignments.matterId, matterId),
        isNotNull(assignments.state),
        assignmentId === null ? undefined : eq(assignments.id, assignmentId),
      ),
    )
    .orderBy(asc(assignments.part), asc(assignments.id))
  return { title, move, units: units.map(({ name }) => name) }
}
