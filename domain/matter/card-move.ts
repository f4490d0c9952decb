import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { lockSession } from './lock-session.ts'
import { canSee } from './policy.ts'
import { cardSchema } from './schemas.ts'

const MISSING = '没有这件提案'

export type CardRow = typeof matters.$inferSelect & { sessionId: number }

interface CardMove {
  move: 'hide' | 'publish'
  command: string
  event: 'card.hidden' | 'card.shown'
  /** Throws where it cannot be done; the session and the matter are locked. */
  apply: (tx: Transaction, card: CardRow) => Promise<void>
}

/** What is done to the card of one matter, at once and with a reason, by whoever sees its register. */
export async function moveCard(
  ctx: Context,
  input: unknown,
  { move, command, event, apply }: CardMove,
): Promise<{ matterId: number; sessionId: number; change: SiteChange }> {
  const { matterId, reason, requestKey } = parseInput(cardSchema, input)
  return requestOnce(ctx, { requestKey, command: `${command}:${matterId}` }, async (tx) => {
    const [named] = await tx
      .select({ sessionId: matters.sessionId })
      .from(matters)
      .where(eq(matters.id, matterId))
    if (!named || named.sessionId === null) throw new Refusal('not-found', MISSING)
    const session = await lockSession(tx, { actor: ctx.actor, sessionId: named.sessionId })
    const { sessionId, divisionCode } = session
    requireAllowed(canSee(ctx.actor, divisionCode))
    const [row] = await tx.select().from(matters).where(eq(matters.id, matterId)).for('update')
    if (!row || row.undoneAt !== null) throw new Refusal('not-found', MISSING)
    await apply(tx, { ...row, sessionId })
    const { accountId } = ctx.actor
    await tx
      .insert(matterMoves)
      .values({ sessionId, matterId, move, accountId, reason, createdAt: ctx.now })
    const change = { divisionCodes: [divisionCode], topicIds: [] }
    const payload = { sessionId, matterId, accountId, accountIds: [], reason, change }
    await tx.insert(outbox).values({ event, payload, createdAt: ctx.now })
    return { matterId, sessionId, change }
  })
}
