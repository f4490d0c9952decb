import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import type { Moved } from './handling-move.ts'
import { noSchema } from './schemas.ts'

/** A unit takes what it was assigned; the first that does begins the matter. */
export function signAssignment(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'sign', command: 'sign-assignment', schema: noSchema } as const
  return assignmentMove(ctx, input, asked, async (_tx, { assignmentId }) => ({
    set: { signedAt: ctx.now },
    calls: [{ event: 'assignment.sign', accountIds: [], assignmentId }],
  }))
}
