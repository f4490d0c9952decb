import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import type { ConsultationMove } from '#db/consultation-states'
import { accounts } from '#db/schema/accounts'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { CONSULTATION_MOVE_LABELS } from '#lib/consultation-labels'
import { shanghaiDay, type IsoDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Context } from '../context.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requireReworded } from '../intake/require-reworded.ts'
import { requestOnce } from '../request-once.ts'
import { lockConsultation, type LoadedConsultation } from './load-consultation.ts'
import { can } from './policy.ts'
import { publicTextsOf } from './public-texts.ts'
import { seenSchema } from './schemas.ts'
import { moveOfRow, storedMoveOf } from './stored-move.ts'
import { matterStateOf, nextConsultationState } from './workflow.ts'

type Move = Exclude<ConsultationMove, 'enter'>

export interface MovedConsultation {
  matterId: number
  lockVersion: number
  /** What readers see otherwise; null when they see nothing else. */
  change: SiteChange | null
}

export interface Written {
  /** What else changes with the state, in the same write. */
  matter?: Partial<typeof matters.$inferInsert>
  set?: Partial<typeof consultations.$inferInsert>
  reason?: string | undefined
  doneOn?: IsoDay
  /** Whom its notice calls. */
  named?: readonly number[]
  /** Whether readers see something else from now on, and of which article. */
  shown?: { articleId?: number }
}

/**
 * The recipe of every move of a topic: one request once, the row locked, not-found for who may not see it, a stale
 * version is a conflict, the policy asked; then the move's own work.
 */
export async function consultationMove<Schema extends z.ZodType>(
  ctx: Context,
  input: unknown,
  asked: {
    move: Move | ((parsed: z.output<Schema>) => Move)
    command: string
    schema: Schema
    /** What is locked before the topic, so that all who lock both do it in one order. */
    lockFirst?: (tx: Transaction, parsed: z.output<Schema>) => Promise<void>
  },
  work: (
    tx: Transaction,
    consultation: LoadedConsultation,
    parsed: z.output<Schema>,
    at: Date,
  ) => Promise<Written>,
): Promise<MovedConsultation> {
  const { matterId, lockVersion, requestKey } = parseInput(seenSchema, input)
  const parsed = parseInput(asked.schema, input)
  const command = `${asked.command}:${matterId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    await asked.lockFirst?.(tx, parsed)
    const consultation = await lockConsultation(tx, { actor: ctx.actor, matterId })
    if (consultation.lockVersion !== lockVersion) throw await movedMeanwhile(tx, matterId)
    const move = typeof asked.move === 'function' ? asked.move(parsed) : asked.move
    requireAllowed(can(ctx.actor, move, consultation))
    await requireReworded(tx, matterId, publicTextsOf(parsed))
    const at = momentAfter(consultation.lastMoveAt, ctx.now)
    const written = await work(tx, consultation, parsed, at)
    if (written.doneOn && written.doneOn > shanghaiDay(ctx.now)) {
      throw new Refusal('invalid-input', '请改正标出的地方', { doneOn: ['这一天还没有到'] })
    }
    return writeMove({ ...ctx, now: at }, tx, consultation, { ...written, move })
  })
}

/**
 * Readers have the rows up to a moment, so those of one topic follow each other in time whatever clocks say; a topic
 * is locked meanwhile.
 */
export const momentAfter = (last: Date, now: Date): Date =>
  new Date(Math.max(now.getTime(), last.getTime() + 1))

async function movedMeanwhile(tx: Transaction, matterId: number): Promise<Refusal> {
  const [last] = await tx
    .select({
      move: consultationMoves.move,
      state: consultationMoves.state,
      reason: consultationMoves.reason,
      name: accounts.displayName,
    })
    .from(consultationMoves)
    .innerJoin(accounts, eq(accounts.id, consultationMoves.accountId))
    .where(eq(consultationMoves.matterId, matterId))
    .orderBy(desc(consultationMoves.id))
    .limit(1)
  return changedMeanwhile(last && `${last.name}已经${CONSULTATION_MOVE_LABELS[moveOfRow(last)]}`)
}

/** Writes a move of a locked topic, its history and its outbox row. */
async function writeMove(
  ctx: Context,
  tx: Transaction,
  consultation: LoadedConsultation,
  { move, matter, set, reason, doneOn, named = [], shown }: Written & { move: Move },
): Promise<MovedConsultation> {
  const { matterId, divisionCode, title } = consultation
  const { accountId } = ctx.actor
  const state = nextConsultationState(move, consultation.state)
  if (state === null) throw new Error(`The table has no ${move} from ${consultation.state}`)
  const lockVersion = consultation.lockVersion + 1
  await tx
    .update(matters)
    .set({ ...matter, state: matterStateOf(state), lockVersion })
    .where(and(eq(matters.id, matterId), eq(matters.lockVersion, consultation.lockVersion)))
  await tx
    .update(consultations)
    .set({ ...set, state })
    .where(eq(consultations.matterId, matterId))
  await tx.insert(consultationMoves).values({
    matterId,
    move: storedMoveOf(move),
    state,
    accountId,
    doneOn: doneOn ?? null,
    reason: reason ? reason : null,
    createdAt: ctx.now,
  })
  const change = shown ? { ...shown, divisionCodes: [divisionCode], topicIds: [] } : null
  const payload = {
    matterId,
    accountId,
    accountIds: named.filter((one) => one !== accountId),
    quote: title,
    ...(reason ? { reason } : {}),
    ...(change && { change }),
  }
  await tx.insert(outbox).values({ event: `consultation.${move}`, payload, createdAt: ctx.now })
  return { matterId, lockVersion, change }
}
