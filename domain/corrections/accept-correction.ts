import { and, eq, notInArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { CLOSED_EDITION_STATES } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requirePublicNote } from '../edition/require-reason.ts'
import { requestOnce } from '../request-once.ts'
import { answerCorrection, findRequest } from './answer-correction.ts'
import { copyLive, lockCorrectable } from './open-edition.ts'

/**
 * Accepts who asked for a correction: begins one with the note readers will see, or takes the one
 * that is being written already. Returns that edition.
 */
export async function acceptCorrection(
  ctx: Context,
  input: { requestId: number; publicNote: string; requestKey: string },
): Promise<{ editionId: number }> {
  const { requestId, requestKey } = input
  const request = { requestKey, command: `accept-correction:${requestId}` }
  return requestOnce(ctx, request, async (tx) => {
    const asked = await findRequest(ctx, tx, requestId)
    const article = await lockCorrectable(ctx, tx, asked.articleId)
    const open = await findOpenEdition(tx, asked.articleId)
    if (open && open.kind !== 'correction') {
      throw new Refusal('conflict', '这篇文章有一稿更新在办，办完才能开更正')
    }
    const editionId =
      open?.id ??
      (await copyLive(ctx, tx, article, {
        kind: 'correction',
        publicNote: requirePublicNote(input.publicNote),
      }))
    await answerCorrection(ctx, tx, asked, { state: 'accepted', editionId })
    return { editionId }
  })
}

async function findOpenEdition(tx: Transaction, articleId: number) {
  const [row] = await tx
    .select({ id: editions.id, kind: editions.kind })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        notInArray(editions.state, [...CLOSED_EDITION_STATES]),
      ),
    )
  return row
}
