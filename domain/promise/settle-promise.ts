import type { Context } from '../context.ts'
import { peopleOfPromise } from './people-of-promise.ts'
import { promiseMove, type MovedPromise } from './promise-move.ts'
import { noSchema } from './schemas.ts'

/** An officer confirms how a promise ended, as another person reported it. */
export function settlePromise(ctx: Context, input: unknown): Promise<MovedPromise> {
  return promiseMove(ctx, input, { move: 'settle', schema: noSchema }, async (tx, promise) => {
    const { reported } = promise
    if (reported === null) throw new Error('The policy let through what nobody reported')
    return {
      set: { state: reported, settledBy: ctx.actor.accountId, settledAt: ctx.now },
      accountIds: await peopleOfPromise(tx, promise, ctx.now),
    }
  })
}
