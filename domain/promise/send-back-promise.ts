import type { Context } from '../context.ts'
import { peopleOfPromise } from './people-of-promise.ts'
import { promiseMove, type MovedPromise } from './promise-move.ts'
import { sendBackSchema } from './schemas.ts'

/** An officer does not confirm how a promise ended: it is open again, and who reported it learns why. */
export function sendBackPromise(ctx: Context, input: unknown): Promise<MovedPromise> {
  const asked = { move: 'send-back', schema: sendBackSchema } as const
  return promiseMove(ctx, input, asked, async (tx, promise, { reason }) => ({
    set: {
      reported: null,
      reportedBy: null,
      reportedOn: null,
      reportWords: null,
      proofArticleId: null,
    },
    accountIds: await peopleOfPromise(tx, promise, ctx.now),
    reason,
  }))
}
