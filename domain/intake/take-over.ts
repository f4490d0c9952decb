import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable, Transaction } from '#db/client'
import type { IntakeDestination } from '#db/intake-states'
import { accounts } from '#db/schema/accounts'
import { intakeMatters } from '#db/schema/matter/intakes'
import { matters } from '#db/schema/matter/matters'
import { plainText } from '#lib/plain-text'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { lockIntake } from './load-intake.ts'
import { canSee } from './policy.ts'

// What became of something that was handed in: the topic or the proposal that was begun from it. Its words are typed
// over by a person, so that nothing private gets into a matter by itself.

const takenSchema = z.object({
  /** From the form that stood beside the words of an intake. */
  intakeId: plainText('页面过期了，请刷新后再试')
    .regex(/^(?:[1-9]\d{0,14})?$/, '页面过期了，请刷新后再试')
    .transform((text) => (text === '' ? null : Number(text)))
    .default(null),
})

interface Begun {
  matterId: number
  divisionCode: string
  destination: IntakeDestination
}

/** Ties a matter to the intake that it was begun from, where its form names one; each intake begins one. */
export async function takeOverIntake(
  ctx: Context,
  tx: Transaction,
  input: unknown,
  { matterId, divisionCode, destination }: Begun,
): Promise<void> {
  const { intakeId } = parseInput(takenSchema, input)
  if (intakeId === null) return
  const intake = await lockIntake(tx, { actor: ctx.actor, intakeId })
  if (intake.destination !== destination || intake.divisionCode !== divisionCode)
    throw new Refusal('conflict', '这件来件没有转到这里，请从来件重新进来')
  if (await findTakenOver(tx, intakeId))
    throw new Refusal('conflict', '这件来件已经录入过了，请回到来件看')
  await tx
    .insert(intakeMatters)
    .values({ intakeId, matterId, accountId: ctx.actor.accountId, createdAt: ctx.now })
}

/** The matter that an intake became; null while there is none, or when it was given up. */
export async function findTakenOver(db: Queryable, intakeId: number) {
  const [row] = await db
    .select({
      matterId: matters.id,
      kind: matters.kind,
      title: matters.title,
      name: accounts.displayName,
      createdAt: intakeMatters.createdAt,
    })
    .from(intakeMatters)
    .innerJoin(matters, eq(matters.id, intakeMatters.matterId))
    .innerJoin(accounts, eq(accounts.id, intakeMatters.accountId))
    .where(and(eq(intakeMatters.intakeId, intakeId), isNull(matters.undoneAt)))
  return row ?? null
}

/** The intake that a matter was begun from, for who may read it; null for any other. */
export async function findIntakeOf(
  db: Queryable,
  { actor, matterId, divisionCode }: { actor: Actor; matterId: number; divisionCode: string },
): Promise<number | null> {
  if (!canSee(actor, { divisionCode }).allowed) return null
  const [row] = await db
    .select({ intakeId: intakeMatters.intakeId })
    .from(intakeMatters)
    .where(eq(intakeMatters.matterId, matterId))
  return row?.intakeId ?? null
}
