import { eq } from 'drizzle-orm'

import { matters, proposals } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { moveCard } from './card-move.ts'

/** Takes the card of a matter away from readers at once; a later publication does not bring it back, only `showCard` does. */
export async function hideCard(
  ctx: Context,
  input: unknown,
): Promise<Awaited<ReturnType<typeof moveCard>>> {
  return moveCard(ctx, input, {
    move: 'hide',
    command: 'hide-card',
    event: 'card.hidden',
    apply: async (tx, { id, publicity }) => {
      if (publicity === 'hidden') throw new Refusal('conflict', '这件提案已经隐藏了')
      if (publicity !== 'card') throw new Refusal('conflict', '读者还看不到这件提案，不用隐藏')
      await tx.update(matters).set({ publicity: 'hidden' }).where(eq(matters.id, id))
      await tx.update(proposals).set({ shownMovers: null }).where(eq(proposals.matterId, id))
    },
  })
}
