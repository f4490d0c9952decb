import { outbox } from '#db/schema/outbox'
import { PROMISE_END_LABELS } from '#lib/promise-labels'

import type { Context } from '../context.ts'
import { moversOfPromise, peopleOfPromise } from './people-of-promise.ts'
import { promiseMove, type MovedPromise } from './promise-move.ts'
import { noSchema } from './schemas.ts'

/** An officer confirms how a promise ended, as another person reported it; who moves the proposal learns of it. */
export function settlePromise(ctx: Context, input: unknown): Promise<MovedPromise> {
  return promiseMove(ctx, input, { move: 'settle', schema: noSchema }, async (tx, promise) => {
    const { reported } = promise
    if (reported === null) throw new Error('The policy let through what nobody reported')
    const { matterId, title, words } = promise
    const accountIds = await moversOfPromise(tx, promise)
    // Who moves the proposal has a page of it, and none of the unit's promises.
    if (accountIds.length > 0) {
      await tx.insert(outbox).values({
        event: 'matter.promise-settled',
        payload: {
          matterId,
          accountId: ctx.actor.accountId,
          accountIds,
          quote: title,
          reason: `${PROMISE_END_LABELS[reported]}：${words}`,
        },
        createdAt: ctx.now,
      })
    }
    return {
      set: { state: reported, settledBy: ctx.actor.accountId, settledAt: ctx.now },
      accountIds: await peopleOfPromise(tx, promise, ctx.now),
    }
  })
}
