import { eq } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { intakes } from '#db/schema/matter/intakes'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { canSee } from './policy.ts'

const MISSING = '没有这件来件'

interface Asked {
  actor: Actor
  intakeId: number
}

/** What was handed in, as this officer may see it: without its contact; throws not-found for any other. */
export async function loadIntake(db: Queryable, { actor, intakeId }: Asked) {
  const [row] = await db
    .select({
      intakeId: intakes.id,
      kind: intakes.kind,
      divisionCode: intakes.divisionCode,
      division: divisions.name,
      place: intakes.place,
      words: intakes.words,
      state: intakes.state,
      destination: intakes.destination,
      reason: intakes.reason,
      reply: intakes.reply,
      createdAt: intakes.createdAt,
      decidedAt: intakes.decidedAt,
      lockVersion: intakes.lockVersion,
    })
    .from(intakes)
    .innerJoin(divisions, eq(divisions.code, intakes.divisionCode))
    .where(eq(intakes.id, intakeId))
  if (!row || !canSee(actor, row).allowed) throw new Refusal('not-found', MISSING)
  return row
}
export type LoadedIntake = Awaited<ReturnType<typeof loadIntake>>

/** The same, kept from changing until the transaction ends. */
export async function lockIntake(tx: Transaction, asked: Asked): Promise<LoadedIntake> {
  await tx
    .select({ id: intakes.id })
    .from(intakes)
    .where(eq(intakes.id, asked.intakeId))
    .for('update')
  return loadIntake(tx, asked)
}
