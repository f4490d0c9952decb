import type { Context } from '../../context.ts'
import { assignmentMove } from '../assignment-move.ts'
import type { Moved } from '../handling-move.ts'
import { noSchema } from '../schemas.ts'
import { openLink } from './unit-links.ts'

/** A dispatcher opens the link by which a unit without accounts answers; the slip and the page of the assignment show it. */
export function openUnitLink(
  ctx: Context,
  input: unknown,
  { key }: { key: string },
): Promise<Moved> {
  const asked = { move: 'open-link', command: 'open-unit-link', schema: noSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, { assignmentId, unitId }) => {
    const { accountId } = ctx.actor
    await openLink(tx, { assignmentId, unitId, accountId, now: ctx.now, key })
    return { calls: [{ event: 'assignment.open-link', accountIds: [], assignmentId }] }
  })
}
