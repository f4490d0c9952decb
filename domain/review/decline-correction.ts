import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { answerCorrection, findRequest } from './answer-correction.ts'
import { canCorrect } from './correction-policy.ts'
import { lockArticle } from './lock-article.ts'
import { requireReason } from './require-words.ts'

/** Says no to who asked for a correction, and why. */
export async function declineCorrection(
  ctx: Context,
  input: { requestId: number; reason: string; requestKey: string },
): Promise<{ requestId: number }> {
  const { requestId, requestKey } = input
  const reason = requireReason(input.reason, '不更正')
  const request = { requestKey, command: `decline-correction:${requestId}` }
  await requestOnce(ctx, request, async (tx) => {
    const asked = await findRequest(ctx, tx, requestId)
    const { divisionCode } = await lockArticle(tx, asked.articleId)
    const verdict = canCorrect(ctx.actor, divisionCode)
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    await answerCorrection(ctx, tx, asked, { state: 'declined', reason })
    return requestId
  })
  return { requestId }
}
