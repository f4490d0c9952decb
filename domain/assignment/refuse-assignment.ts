import { listHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import type { Moved } from './handling-move.ts'
import { MAX_REFUSALS } from './policy.ts'
import { refuseSchema } from './schemas.ts'

/** A unit says that it is not for it to answer, and whose it is. After the third time the dispatcher's choice holds. */
export function refuseAssignment(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'refuse', command: 'refuse-assignment', schema: refuseSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, assignment, { reason, proposedUnit }) => {
    const { assignmentId, matter } = assignment
    const { divisionCode } = matter
    const role = 'dispatcher' as const
    const dispatchers = await listHolders(tx, { role, divisionCode, now: ctx.now })
    const isLast = matter.refusals + 1 >= MAX_REFUSALS
    const last = isLast ? `这是第 ${MAX_REFUSALS} 次退件，改交以后不能再退。` : ''
    return {
      reason: `${last}建议由${proposedUnit}承办：${reason}`,
      set: { dueOn: null, extendedFrom: null },
      calls: [
        {
          event: 'assignment.refuse',
          accountIds: dispatchers.map(({ accountId }) => accountId),
          assignmentId,
        },
      ],
    }
  })
}
