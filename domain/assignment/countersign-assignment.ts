import { and, eq, ne } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { assignments } from '#db/schema/matter/matters'

import { listUnitHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import type { Call, Moved } from './handling-move.ts'
import { reasonSchema } from './schemas.ts'

/** A joint unit gives its view to those that answer, in words. */
export function countersignAssignment(ctx: Context, input: unknown): Promise<Moved> {
  const asked = {
    move: 'countersign',
    command: 'countersign-assignment',
    schema: reasonSchema,
  } as const
  return assignmentMove(ctx, input, asked, async (tx, { matter }, { reason }, today) => ({
    reason,
    set: { answeredOn: today },
    calls: await callAnswering(tx, matter.matterId, ctx.now),
  }))
}

/** The people of the units that answer, each about their own part. */
async function callAnswering(tx: Transaction, matterId: number, now: Date): Promise<Call[]> {
  const answering = await tx
    .select({ assignmentId: assignments.id, unitId: assignments.unitId })
    .from(assignments)
    .where(and(eq(assignments.matterId, matterId), ne(assignments.part, 'joint')))
  return Promise.all(
    answering.map(async ({ assignmentId, unitId }) => ({
      event: 'assignment.countersign',
      accountIds: await listUnitHolders(tx, { unitId, now }),
      assignmentId,
    })),
  )
}
