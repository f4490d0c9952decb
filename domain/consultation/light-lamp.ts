import type { z } from 'zod'

import type { Transaction } from '#db/client'
import { consultationLamps } from '#db/schema/matter/consultation-steps'
import { Refusal } from '#lib/refusal'

import { listUnitHolders } from '../account/list-actors.ts'
import { requireUnits } from '../assignment/assign-matter.ts'
import type { Context } from '../context.ts'
import { findUnitIds } from '../matter/units/find-unit-ids.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import type { LoadedConsultation } from './load-consultation.ts'
import { lampSchema } from './schemas.ts'

type Lit = z.output<typeof lampSchema>

/** 交办督复: puts down that a topic was handed over, handled, looked after, or replied to. */
export function lightLamp(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: ({ lamp }: Lit) => lamp, command: 'light-lamp', schema: lampSchema }
  return consultationMove(ctx, input, asked, async (tx, consultation, lit, at) => {
    const { matterId, enteredBy, unitId: had } = consultation
    const { lamp, doneOn, dueOn, words } = lit
    const isHandedOver = lamp === 'hand-over'
    const unitId = isHandedOver ? await unitOf(tx, consultation, lit) : null
    await tx.insert(consultationLamps).values({
      matterId,
      lamp,
      litOn: doneOn,
      unitId,
      dueOn: isHandedOver ? dueOn : null,
      words,
      createdAt: at,
    })
    return { doneOn, named: await listCalled(tx, ctx, { lamp, enteredBy, unitId: unitId ?? had }) }
  })
}

/** The unit of the place that was chosen, or that goes by the name that was typed; a new one where none does. */
async function unitOf(
  tx: Transaction,
  { divisionCode }: LoadedConsultation,
  { unitId, unit }: Lit,
): Promise<number> {
  if (unitId !== null) {
    await requireUnits(tx, { divisionCode, unitIds: [unitId] })
    return unitId
  }
  const ids = await findUnitIds(tx, { divisionCode, names: [unit] })
  const found = ids.get(unit)
  if (found === undefined) throw new Refusal('not-found', '没有这个承办单位')
  return found
}

/** The unit learns that it has a topic and that it is looked after, who entered the topic all that follows. */
async function listCalled(
  tx: Transaction,
  { now }: Context,
  lit: Pick<Lit, 'lamp'> & Pick<LoadedConsultation, 'enteredBy' | 'unitId'>,
): Promise<number[]> {
  const { lamp, enteredBy, unitId } = lit
  const called = lamp === 'hand-over' ? [] : [enteredBy]
  if ((lamp !== 'hand-over' && lamp !== 'supervise') || unitId === null) return called
  return [...called, ...(await listUnitHolders(tx, { unitId, now }))]
}
