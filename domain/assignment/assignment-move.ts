import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import type { MatterState } from '#db/matter-states'
import { assignments } from '#db/schema/matter/matters'
import { shanghaiDay, type IsoDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import {
  lockMatter,
  movedMeanwhile,
  writeHandling,
  type Moved,
  type Written,
} from './handling-move.ts'
import {
  ASSIGNMENT_MISSING,
  findMatterId,
  loadAssignments,
  type LoadedAssignment,
} from './load-assignment.ts'
import { can, canSee } from './policy.ts'
import { seenAssignmentSchema } from './schemas.ts'
import {
  isAnswered,
  nextAssignmentState,
  nextHandlingState,
  type AssignmentMove,
} from './workflow.ts'

interface Worked extends Written {
  /** What else changes of the assignment, in the same write. */
  set?: Partial<typeof assignments.$inferInsert>
}

/**
 * The recipe of every move of what one unit has to answer: one request once, the matter locked before it, not-found for
 * who may not see it, a stale version is a conflict, the policy asked; then the move's own work.
 */
export async function assignmentMove<Schema extends z.ZodType>(
  ctx: Context,
  input: unknown,
  asked: { move: AssignmentMove; command: string; schema: Schema },
  work: (
    tx: Transaction,
    assignment: LoadedAssignment,
    parsed: z.output<Schema>,
    today: IsoDay,
    /** Where the move leads the matter. */
    matterState: MatterState,
  ) => Promise<Worked>,
): Promise<Moved> {
  const { assignmentId, lockVersion, requestKey } = parseInput(seenAssignmentSchema, input)
  const parsed = parseInput(asked.schema, input)
  const { move } = asked
  const command = `${asked.command}:${assignmentId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const all = await lockAssignments(tx, assignmentId, ctx.now)
    const assignment = all.find((one) => one.assignmentId === assignmentId)
    if (!assignment || !canSee(ctx.actor, assignment)) {
      throw new Refusal('not-found', ASSIGNMENT_MISSING)
    }
    const { matter } = assignment
    if (assignment.lockVersion !== lockVersion) {
      throw await movedMeanwhile(tx, matter.matterId, assignmentId)
    }
    const today = shanghaiDay(ctx.now)
    requireAllowed(can(ctx.actor, move, assignment, today))
    const others = all.filter((one) => one !== assignment)
    const matterState = stateAfter(move, assignment, others)
    const { set, ...written } = await work(tx, assignment, parsed, today, matterState)
    const state = nextAssignmentState(move, assignment.state)
    if (state === null) throw new Error(`The table has no ${move} from ${assignment.state}`)
    await tx
      .update(assignments)
      .set({ ...set, state, lockVersion: lockVersion + 1 })
      .where(and(eq(assignments.id, assignmentId), eq(assignments.lockVersion, lockVersion)))
    const handling = { matter, move, state: matterState, assignmentId }
    const change = await writeHandling(ctx, tx, { ...handling, ...written })
    return { matterId: matter.matterId, assignmentId, lockVersion: lockVersion + 1, change }
  })
}

async function lockAssignments(
  tx: Transaction,
  assignmentId: number,
  now: Date,
): Promise<LoadedAssignment[]> {
  const matterId = await findMatterId(tx, assignmentId)
  if (matterId === null) throw new Refusal('not-found', ASSIGNMENT_MISSING)
  return loadAssignments(tx, await lockMatter(tx, matterId), now)
}

/** Where a unit's move leads the matter: the first that signs begins it, the last that answers ends it. */
function stateAfter(
  move: AssignmentMove,
  { matter, part }: LoadedAssignment,
  others: readonly LoadedAssignment[],
): MatterState {
  const isLast = others.every((one) => one.part === 'joint' || isAnswered(one.state))
  const leads = move === 'sign' || (move === 'answer' && part !== 'joint' && isLast)
  return (leads ? nextHandlingState(move, matter.state) : null) ?? matter.state
}
