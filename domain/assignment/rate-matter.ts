import { ratings } from '#db/schema/matter/answers'
import { SATISFACTION_LABELS } from '#lib/matter-labels'
import { Refusal } from '#lib/refusal'

import { listHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { handlingMove, type Moved } from './handling-move.ts'
import { ratesFor } from './policy.ts'
import { rateSchema } from './schemas.ts'

/** Who moves a matter rates how it was handled, and the result; an officer writes down what lies on paper. */
export function rateMatter(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'rate', command: 'rate-matter', schema: rateSchema } as const
  return handlingMove(ctx, input, asked, async (tx, matter, given) => {
    const { attitude, result, words } = given
    const { matterId, movers, divisionCode } = matter
    if ([attitude, result].includes('not') && words === '') {
      throw new Refusal('invalid-input', '请改正标出的地方', { words: ['请写不满意的地方'] })
    }
    const open = ratesFor(ctx.actor, matter)
    const own = movers.find(({ accountId }) => accountId === ctx.actor.accountId)?.moverId
    const moverId = given.moverId ?? own
    if (moverId === undefined || !open.includes(moverId)) {
      throw new Refusal('invalid-input', '请改正标出的地方', { moverId: ['请选是谁的评价'] })
    }
    const { accountId } = ctx.actor
    await tx
      .insert(ratings)
      .values({ matterId, moverId, attitude, result, words, accountId, createdAt: ctx.now })
    const officers = await listHolders(tx, { role: 'officer', divisionCode, now: ctx.now })
    return {
      reason: `${moverId === own ? '' : '纸面评价，代为登记：'}态度${SATISFACTION_LABELS[attitude]}，结果${SATISFACTION_LABELS[result]}`,
      calls: [{ event: 'matter.rate', accountIds: officers.map((one) => one.accountId) }],
    }
  })
}
