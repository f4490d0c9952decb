import { and, eq } from 'drizzle-orm'

import { confirmedProofs } from '#db/schema/matter/proofs'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { requireReadable } from '../edition/authorize.ts'
import { lockEdition } from '../edition/load-edition.ts'
import { requestOnce } from '../request-once.ts'
import { lastWritten } from './get-offered-proofs.ts'
import { listOfferedProofs } from './list-offered-proofs.ts'
import { canConfirm } from './policy.ts'
import { confirmSchema } from './schemas.ts'

/**
 * Says that an edition's article proves a matter which it names, or takes that back. The proof itself is written when the
 * article is published.
 */
export async function confirmProof(ctx: Context, input: unknown): Promise<{ editionId: number }> {
  const { editionId, matterId, isConfirmed, requestKey } = parseInput(confirmSchema, input)
  const command = `confirm-proof:${editionId}:${matterId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const { actor, now } = ctx
    const edition = await lockEdition(tx, editionId, now)
    requireReadable(actor, edition)
    requireAllowed(canConfirm(actor, edition))
    const { articleId } = edition
    const content = await lastWritten(tx, { actor, edition })
    const offered = await listOfferedProofs(tx, { actor, articleId, content })
    const row = offered.find((one) => one.matterId === matterId)
    if (!row) throw new Refusal('conflict', '稿件里没有写到这件事项，请刷新页面')
    if (row.isConfirmed === isConfirmed) throw new Refusal('conflict', '别人已经办了，请刷新页面')
    if (isConfirmed) {
      const { accountId } = actor
      await tx.insert(confirmedProofs).values({ articleId, matterId, accountId, createdAt: now })
    } else {
      const { articleId: ofArticle, matterId: ofMatter } = confirmedProofs
      await tx.delete(confirmedProofs).where(and(eq(ofArticle, articleId), eq(ofMatter, matterId)))
    }
    return { editionId }
  })
}
