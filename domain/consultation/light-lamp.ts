import type { z } from 'zod'

import { consultationLamps } from '#db/schema/matter/consultation-steps'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { findUnitIds } from '../matter/find-unit-ids.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { lampSchema } from './schemas.ts'

type Lit = z.output<typeof lampSchema>

/** 交办督复: puts down that a topic was handed over, handled, looked after, or replied to. */
export function lightLamp(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: ({ lamp }: Lit) => lamp, command: 'light-lamp', schema: lampSchema }
  return consultationMove(ctx, input, asked, async (tx, consultation, lit, at) => {
    const { matterId, divisionCode, enteredBy } = consultation
    const { lamp, doneOn, unit, dueOn, words } = lit
    const isHandedOver = lamp === 'hand-over'
    const ids = isHandedOver ? await findUnitIds(tx, { divisionCode, names: [unit] }) : null
    const unitId = ids?.get(unit) ?? null
    if (isHandedOver && unitId === null) throw new Refusal('not-found', '没有这个承办单位')
    await tx.insert(consultationLamps).values({
      matterId,
      lamp,
      litOn: doneOn,
      unitId,
      dueOn: isHandedOver ? dueOn : null,
      words,
      createdAt: at,
    })
    return { doneOn, named: lamp === 'reply' ? [enteredBy] : [] }
  })
}
