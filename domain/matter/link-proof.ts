import { and, eq } from 'drizzle-orm'

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
import { requireLive } from './require-live.ts'
import { proofSchema } from './schemas.ts'
import { setProof } from './set-proof.ts'
import { ofRegister } from './steps.ts'

export interface LinkedProof {
  sessionId: number
  /** The article alone while readers do not have the session: its page is to be made again once they do. */
  change: SiteChange
}

/**
 * Says that a published article of the division proves a step of a session's figures, or a matter, or that it does not
 * any more. A proof counts while its article is live.
 */
export async function linkProof(ctx: Context, input: unknown): Promise<LinkedProof> {
  const asked = parseInput(proofSchema, input)
  const { sessionId, target, articleId, isLinked, requestKey } = asked
  return requestOnce(ctx, { requestKey, command: `link-proof:${sessionId}` }, async (tx) => {
    const session = await lockSession(tx, { actor: ctx.actor, sessionId })
    const { divisionCode, publishedAt } = session
    requireAllowed(canSee(ctx.actor, divisionCode))
    const matterId = 'matterId' in target ? target.matterId : null
    if (matterId !== null) await requireMatter(tx, { sessionId, matterId })
    const { accountId } = ctx.actor
    if (isLinked) await requireLive(tx, { articleId, divisionCode })
    await setProof(tx, asked, { accountId, at: ctx.now })
    const move = isLinked ? ('link' as const) : ('unlink' as const)
    await tx
      .insert(matterMoves)
      .values({ sessionId, matterId, move, accountId, createdAt: ctx.now })
    const divisionCodes = publishedAt === null ? [] : [divisionCode]
    const change = { articleId, divisionCodes, topicIds: [] }
    const payload = { sessionId, accountId, accountIds: [], change }
    const event = isLinked ? 'proof.linked' : 'proof.unlinked'
    await tx.insert(outbox).values({ event, payload, createdAt: ctx.now })
    return { sessionId, change }
  })
}

async function requireMatter(
  tx: Transaction,
  { sessionId, matterId }: { sessionId: number; matterId: number },
): Promise<void> {
  const [row] = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.id, matterId), ofRegister(sessionId)))
  if (!row) throw new Refusal('not-found', '没有这件提案')
}
