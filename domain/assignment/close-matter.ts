import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { handlingMove, type Moved } from './handling-move.ts'
import { peopleOf } from './load-matter.ts'
import { closeSchema } from './schemas.ts'

/** An officer closes a matter that was answered; the record counts who has not rated it. */
export function closeMatter(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'close', command: 'close-matter', schema: closeSchema } as const
  return handlingMove(ctx, input, asked, async (_tx, matter, { reason }) => {
    if (matter.isUnsatisfied && reason === '') {
      throw new Refusal('invalid-input', '请改正标出的地方', {
        reason: ['有人不满意，请写为什么办结'],
      })
    }
    const silent = matter.movers.filter(({ isRated }) => !isRated).length
    const unrated = silent > 0 ? `${silent} 位到期没有评价，视为未评价` : ''
    return {
      reason: [unrated, reason].filter((one) => one !== '').join('；'),
      calls: [{ event: 'matter.close', accountIds: peopleOf(matter) }],
    }
  })
}
