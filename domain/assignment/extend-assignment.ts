import { formatDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { listUnitHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import type { Moved } from './handling-move.ts'
import { extendSchema } from './schemas.ts'

/** A dispatcher extends a unit's day, once, with a reason. */
export function extendAssignment(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'extend', command: 'extend-assignment', schema: extendSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, assignment, { dueOn, reason }, today) => {
    const { assignmentId, unitId, dueOn: before } = assignment
    if (dueOn <= (before ?? today)) {
      throw new Refusal('invalid-input', '请改正标出的地方', { dueOn: ['要晚于原来的期限'] })
    }
    return {
      reason: `延到${formatDay(dueOn)}：${reason}`,
      set: { dueOn, extendedFrom: before },
      calls: [
        {
          event: 'assignment.extend',
          accountIds: await listUnitHolders(tx, { unitId, now: ctx.now }),
          assignmentId,
        },
      ],
    }
  })
}
