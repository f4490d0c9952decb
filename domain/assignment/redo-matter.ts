import { and, eq, inArray, isNull, sql } from 'drizzle-orm'

import { ratings } from '#db/schema/matter/answers'
import { assignments } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'

import { listUnitHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { requireAhead } from './assign-matter.ts'
import { handlingMove, type Call, type Moved } from './handling-move.ts'
import { loadAssignments } from './load-assignment.ts'
import { peopleOf } from './load-matter.ts'
import { redoSchema } from './schemas.ts'
import { isAnswered } from './workflow.ts'

/** An officer has units answer anew, by another day; what was rated of the first answer counts no more. */
export function redoMatter(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'redo', command: 'redo-matter', schema: redoSchema } as const
  return handlingMove(ctx, input, asked, async (tx, matter, wanted, today) => {
    const { assignmentIds, dueOn, reason } = wanted
    requireAhead(dueOn, today)
    const all = await loadAssignments(tx, matter, ctx.now)
    const chosen = all.filter(
      (one) => assignmentIds.includes(one.assignmentId) && isAnswered(one.state),
    )
    if (chosen.length < new Set(assignmentIds).size) {
      throw new Refusal('invalid-input', '请改正标出的地方', {
        assignmentIds: ['请选答复过的单位'],
      })
    }
    await tx
      .update(assignments)
      .set({
        state: 'signed',
        answeredOn: null,
        resultClass: null,
        dueOn,
        extendedFrom: null,
        lockVersion: sql`${assignments.lockVersion} + 1`,
      })
      .where(
        inArray(
          assignments.id,
          chosen.map(({ assignmentId }) => assignmentId),
        ),
      )
    await tx
      .update(ratings)
      .set({ redoneAt: ctx.now })
      .where(and(eq(ratings.matterId, matter.matterId), isNull(ratings.redoneAt)))
    const calls: Call[] = [{ event: 'matter.redo', accountIds: peopleOf(matter) }]
    for (const { assignmentId, unitId } of chosen) {
      const accountIds = await listUnitHolders(tx, { unitId, now: ctx.now })
      calls.push({ event: 'assignment.redo', accountIds, assignmentId })
    }
    return { reason, calls }
  })
}
