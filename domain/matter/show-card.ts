import { eq } from 'drizzle-orm'

import { matters } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { moveCard } from './card-move.ts'
import { nameCards, requireFitCards } from './fit-cards.ts'
import { readRegister } from './register/read-register.ts'

/** Lets readers have a card again that was hidden, as the register has it now, while its mover still agrees. */
export async function showCard(
  ctx: Context,
  input: unknown,
): Promise<Awaited<ReturnType<typeof moveCard>>> {
  return moveCard(ctx, input, {
    move: 'publish',
    command: 'show-card',
    event: 'card.shown',
    apply: async (tx, { id, sessionId, number, publicity, consent }) => {
      if (publicity === 'card') throw new Refusal('conflict', '读者看得到这件提案')
      if (publicity !== 'hidden') {
        throw new Refusal('conflict', '这件提案没有隐藏，等下一次公布')
      }
      const row = (await readRegister(tx, sessionId)).find((one) => one.number === number)
      if (!row?.isFiled) throw new Refusal('conflict', '这件提案没有立案，不公开')
      if (!consent) throw new Refusal('conflict', '提案者不同意公开这件提案')
      await requireFitCards(tx, [row])
      await tx.update(matters).set({ publicity: 'card' }).where(eq(matters.id, id))
      await nameCards(tx, eq(matters.id, id))
    },
  })
}
