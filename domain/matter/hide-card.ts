import { eq } from 'drizzle-orm'

import { matterMoves, matters, proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { lockSession } from './lock-session.ts'
import { canSee } from './policy.ts'
import { hideSchema } from './schemas.ts'

const MISSING = '没有这件提案'

/** Takes the card of a matter away from readers at once, and for good: a later publication does not bring it back. */
export async function hideCard(
  ctx: Context,
  input: unknown,
): Promise<{ matterId: number; sessionId: number; change: SiteChange }> {
  const { matterId, reason, requestKey } = parseInput(hideSchema, input)
  return requestOnce(ctx, { requestKey, command: `hide-card:${matterId}` }, async (tx) => {
    const [named] = await tx
      .select({ sessionId: matters.sessionId })
      .from(matters)
      .where(eq(matters.id, matterId))
    if (!named || named.sessionId === null) throw new Refusal('not-found', MISSING)
    const session = await lockSession(tx, { actor: ctx.actor, sessionId: named.sessionId })
    requireAllowed(canSee(ctx.actor, session.divisionCode))
    const [row] = await tx.select().from(matters).where(eq(matters.id, matterId)).for('update')
    if (!row || row.undoneAt !== null) throw new Refusal('not-found', MISSING)
    if (row.publicity === 'hidden') throw new Refusal('conflict', '这件提案已经隐藏了')
    if (row.publicity !== 'card') throw new Refusal('conflict', '读者还看不到这件提案，不用隐藏')
    await tx.update(matters).set({ publicity: 'hidden' }).where(eq(matters.id, matterId))
    await tx.update(proposals).set({ shownMovers: null }).where(eq(proposals.matterId, matterId))
    const { sessionId, divisionCode } = session
    const { accountId } = ctx.actor
    await tx
      .insert(matterMoves)
      .values({ sessionId, matterId, move: 'hide', accountId, reason, createdAt: ctx.now })
    const change = { divisionCodes: [divisionCode], topicIds: [] }
    const payload = { sessionId, matterId, accountId, accountIds: [], reason, change }
    await tx.insert(outbox).values({ event: 'card.hidden', payload, createdAt: ctx.now })
    return { matterId, sessionId, change }
  })
}
