import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { lockArticle } from '../edition/lock-article.ts'
import { requireReason } from '../edition/require-reason.ts'
import { requestOnce } from '../request-once.ts'
import { answerCorrection, findRequest } from './answer-correction.ts'
import { canCorrect } from './policy.ts'

/** Says no to who asked for a correction, and why. */
export async function declineCorrection(
  ctx: Context,
  input: { requestId: number; reason: string; requestKey: string },
): Promise<{ requestId: number }> {
  const { requestId, requestKey } = input
  const reason = requireReason(input.reason, 'decline')
  const request = { requestKey, command: `decline-correction:${requestId}` }
  return requestOnce(ctx, request, async (tx) => {
    const asked = await findRequest(ctx, tx, requestId)
    const { divisionCode } = await lockArticle(tx, asked.articleId)
    requireAllowed(canCorrect(ctx.actor, divisionCode))
    await answerCorrection(ctx, tx, asked, { state: 'declined', reason })
    return { requestId }
  })
}
