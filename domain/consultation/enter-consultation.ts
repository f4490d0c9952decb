import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { consultationAskers } from '#db/schema/matter/consultation-private'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { shanghaiDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { listHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { requireReworded } from '../intake/require-reworded.ts'
import { takeOverIntake } from '../intake/take-over.ts'
import { requestOnce } from '../request-once.ts'
import { canKeep } from '../matter/policy.ts'
import { publicTextsOf } from './public-texts.ts'
import {
  consultationSchema,
  keySchema,
  newConsultationSchema,
  type ConsultationInput,
} from './schemas.ts'

/**
 * An officer enters a topic that somebody asked for, perhaps in an intake; another officer decides whether it is taken
 * up.
 */
export async function enterConsultation(
  ctx: Context,
  input: unknown,
): Promise<{ matterId: number }> {
  const { requestKey } = parseInput(keySchema, input)
  const { divisionCode } = parseInput(newConsultationSchema, input)
  const words = parseInput(consultationSchema, input)
  return requestOnce(ctx, { requestKey, command: 'enter-consultation' }, async (tx) => {
    const { accountId } = ctx.actor
    requireAllowed(canKeep(ctx.actor, divisionCode))
    const place = await roomAndTown(tx, divisionCode, words)
    const [matter] = await tx
      .insert(matters)
      .values({
        kind: 'consultation',
        divisionCode,
        title: words.title,
        state: 'received',
        openedOn: shanghaiDay(ctx.now),
        followedAt: ctx.now,
        createdAt: ctx.now,
      })
      .returning({ id: matters.id })
    if (!matter) throw new Error('The matter was not written')
    const matterId = matter.id
    await tx
      .insert(consultations)
      .values({ matterId, ...place, ...factsOf(words), state: 'collected', enteredBy: accountId })
    await writeAsker(tx, matterId, words)
    await takeOverIntake(ctx, tx, input, { matterId, divisionCode, destination: 'topic' })
    await requireReworded(tx, matterId, publicTextsOf(words))
    const move = { matterId, move: 'enter', state: 'collected', accountId } as const
    await tx.insert(consultationMoves).values({ ...move, createdAt: ctx.now })
    const officers = await listHolders(tx, { role: 'officer', divisionCode, now: ctx.now })
    const accountIds = officers.map((one) => one.accountId).filter((one) => one !== accountId)
    const payload = { matterId, accountId, accountIds, quote: words.title }
    await tx.insert(outbox).values({ event: 'consultation.enter', payload, createdAt: ctx.now })
    return { matterId }
  })
}

export const factsOf = ({ source, about, peopleAffected }: ConsultationInput) => ({
  source,
  about,
  peopleAffected: peopleAffected === 0 ? null : peopleAffected,
})

/** The open room that was chosen, and its town; or the town alone. */
export async function roomAndTown(
  tx: Transaction,
  divisionCode: string,
  { roomId, town }: ConsultationInput,
): Promise<{ roomId: number | null; town: string }> {
  if (roomId === null) return { roomId, town }
  const [room] = await tx
    .select({ town: consultationRooms.town, closedOn: consultationRooms.closedOn })
    .from(consultationRooms)
    .where(and(eq(consultationRooms.id, roomId), eq(consultationRooms.divisionCode, divisionCode)))
    .for('key share')
  if (!room || room.closedOn !== null) {
    throw new Refusal('invalid-input', '请改正标出的地方', { roomId: ['请选这个地区在用的议事室'] })
  }
  return { roomId, town: room.town }
}

export async function writeAsker(
  tx: Transaction,
  matterId: number,
  { askedBy }: ConsultationInput,
): Promise<void> {
  await tx.delete(consultationAskers).where(eq(consultationAskers.matterId, matterId))
  if (askedBy !== '') await tx.insert(consultationAskers).values({ matterId, name: askedBy })
}
