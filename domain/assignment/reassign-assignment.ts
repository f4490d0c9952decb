import { and, eq, isNull, ne, or } from 'drizzle-orm'

import { answers, talks } from '#db/schema/matter/answers'
import { assignments } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'

import { listUnitHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { requireAhead, requireUnits } from './assign-matter.ts'
import { assignmentMove } from './assignment-move.ts'
import type { Moved } from './handling-move.ts'
import { reassignSchema } from './schemas.ts'

/** A dispatcher gives what one unit refused to another, or back to the same. What the first one drafted is not handed on. */
export function reassignAssignment(ctx: Context, input: unknown): Promise<Moved> {
  const asked = {
    move: 'reassign',
    command: 'reassign-assignment',
    schema: reassignSchema,
  } as const
  return assignmentMove(ctx, input, asked, async (tx, assignment, wanted, today) => {
    const { assignmentId, matter } = assignment
    const { unitId, dueOn, reason } = wanted
    requireAhead(dueOn, today)
    await requireUnits(tx, { divisionCode: matter.divisionCode, unitIds: [unitId] })
    const [other] = await tx
      .select({ id: assignments.id })
      .from(assignments)
      .where(
        and(
          eq(assignments.matterId, matter.matterId),
          eq(assignments.unitId, unitId),
          ne(assignments.id, assignmentId),
        ),
      )
    if (other) {
      throw new Refusal('invalid-input', '请改正标出的地方', {
        unitId: ['这个单位已经在承办这件'],
      })
    }
    const isUnsigned = or(isNull(answers.isSigned), eq(answers.isSigned, false))
    await tx.delete(answers).where(and(eq(answers.assignmentId, assignmentId), isUnsigned))
    await tx.delete(talks).where(eq(talks.assignmentId, assignmentId))
    return {
      reason,
      set: { unitId, dueOn, assignedOn: today, signedAt: null },
      calls: [
        {
          event: 'assignment.assign',
          accountIds: await listUnitHolders(tx, { unitId, now: ctx.now }),
          assignmentId,
        },
      ],
    }
  })
}
