import { PROMISE_END_LABELS } from '#lib/promise-labels'
import { Refusal } from '#lib/refusal'

import { listHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { requireLive } from '../matter/require-live.ts'
import { promiseMove, type MovedPromise } from './promise-move.ts'
import { reportSchema } from './schemas.ts'

/** The unit's signer, or an officer from paper, says how a promise ended; an officer confirms it. */
export function reportPromise(ctx: Context, input: unknown): Promise<MovedPromise> {
  const asked = { move: 'report', schema: reportSchema } as const
  return promiseMove(ctx, input, asked, async (tx, promise, reported, today) => {
    const { divisionCode, resultClass } = promise
    const { end, words, articleId } = reported
    if (end === 'raised' && resultClass !== 'A') {
      const issue = '要先有签发的 A 类答复，才能转为 A 类'
      throw new Refusal('invalid-input', issue, { end: [issue] })
    }
    if (articleId !== null) await requireLive(tx, { articleId, divisionCode })
    const officers = await listHolders(tx, { role: 'officer', divisionCode, now: ctx.now })
    return {
      set: {
        reported: end,
        reportedBy: ctx.actor.accountId,
        reportedOn: today,
        reportWords: words || null,
        proofArticleId: articleId,
      },
      accountIds: officers.map(({ accountId }) => accountId),
      reason: [PROMISE_END_LABELS[end], words].filter(Boolean).join('，'),
    }
  })
}
