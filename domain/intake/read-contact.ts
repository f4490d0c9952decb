import { z } from 'zod'

import { intakeMoves } from '#db/schema/matter/intakes'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { lockIntake } from './load-intake.ts'
import { can } from './policy.ts'
import { findContact } from './sealed-contact.ts'

const schema = z.object({ intakeId: z.int().positive() })

/** Shows an officer how a sender can be found; that they looked is in the history, and in the audit log. */
export async function readContact(
  ctx: Context,
  input: unknown,
  { key }: { key: string },
): Promise<{ intakeId: number; contact: string }> {
  const { intakeId } = parseInput(schema, input)
  const { actor, now } = ctx
  return ctx.db.transaction(async (tx) => {
    const intake = await lockIntake(tx, { actor, intakeId })
    requireAllowed(can(actor, 'read-contact', intake))
    const contact = await findContact(tx, { intakeId, key })
    if (contact === null) throw new Refusal('not-found', '没有留联系方式，或者已经按期删去')
    const { accountId } = actor
    await tx
      .insert(intakeMoves)
      .values({ intakeId, move: 'read-contact', accountId, reason: null, createdAt: now })
    return { intakeId, contact }
  })
}
