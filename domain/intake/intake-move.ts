import { and, desc, eq, ne } from 'drizzle-orm'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import type { IntakeMove } from '#db/intake-states'
import { accounts } from '#db/schema/accounts'
import { intakeMoves, intakes } from '#db/schema/matter/intakes'
import {
  INTAKE_DESTINATION_LABELS,
  INTAKE_MOVE_LABELS,
  INTAKE_REASON_LABELS,
} from '#lib/intake-labels'
import { parseInput } from '#lib/parse-input'
import type { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { lockIntake } from './load-intake.ts'
import { can } from './policy.ts'
import { seenSchema } from './schemas.ts'
import { nextIntakeState } from './workflow.ts'

export interface MovedIntake {
  intakeId: number
  lockVersion: number
}

/**
 * The recipe of a decision: one request once, the row locked, not-found for who may not see it, a stale version is a
 * conflict that names who was first, the policy asked; then the row and its history.
 */
export async function intakeMove<Schema extends z.ZodType>(
  ctx: Context,
  input: unknown,
  { move, schema }: { move: Exclude<IntakeMove, 'read-contact'>; schema: Schema },
  work: (parsed: z.output<Schema>) => Partial<typeof intakes.$inferInsert>,
): Promise<MovedIntake> {
  const { intakeId, lockVersion, requestKey } = parseInput(seenSchema, input)
  const parsed = parseInput(schema, input)
  return requestOnce(ctx, { requestKey, command: `intake-${move}:${intakeId}` }, async (tx) => {
    const intake = await lockIntake(tx, { actor: ctx.actor, intakeId })
    if (intake.lockVersion !== lockVersion) throw await decidedMeanwhile(tx, intakeId)
    requireAllowed(can(ctx.actor, move, intake))
    const state = nextIntakeState(move, intake.state)
    if (state === null) throw new Error(`The table has no ${move} from ${intake.state}`)
    const set = work(parsed)
    const next = lockVersion + 1
    await tx
      .update(intakes)
      .set({ ...set, state, decidedAt: ctx.now, lockVersion: next })
      .where(and(eq(intakes.id, intakeId), eq(intakes.lockVersion, lockVersion)))
    await tx.insert(intakeMoves).values({
      intakeId,
      move,
      accountId: ctx.actor.accountId,
      reason: set.reply ?? null,
      createdAt: ctx.now,
    })
    return { intakeId, lockVersion: next }
  })
}

/** Names who decided since the page was made. */
async function decidedMeanwhile(tx: Transaction, intakeId: number): Promise<Refusal> {
  const [last] = await tx
    .select({
      move: intakeMoves.move,
      name: accounts.displayName,
      destination: intakes.destination,
      reason: intakes.reason,
    })
    .from(intakeMoves)
    .innerJoin(intakes, eq(intakes.id, intakeMoves.intakeId))
    .innerJoin(accounts, eq(accounts.id, intakeMoves.accountId))
    .where(and(eq(intakeMoves.intakeId, intakeId), ne(intakeMoves.move, 'read-contact')))
    .orderBy(desc(intakeMoves.id))
    .limit(1)
  if (!last) return changedMeanwhile(undefined)
  const { move, name, destination, reason } = last
  const how = destination
    ? INTAKE_DESTINATION_LABELS[destination]
    : reason && INTAKE_REASON_LABELS[reason]
  return changedMeanwhile(`${name}已经${INTAKE_MOVE_LABELS[move]}${how ? `（${how}）` : ''}`)
}
