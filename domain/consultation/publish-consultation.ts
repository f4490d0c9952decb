import { z } from 'zod'

import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { requireFitTopic } from './fit-topic.ts'

/** Lets readers have a topic as it stands. What is done afterwards waits for the next time. */
export function publishConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'publish', command: 'publish-consultation', schema: z.object({}) } as const
  return consultationMove(ctx, input, asked, async (tx, consultation, _, at) => {
    await requireFitTopic(tx, consultation, at)
    return {
      matter: { publicity: 'card' },
      set: { publishedAt: at, publishedBy: ctx.actor.accountId },
      named: [consultation.enteredBy, ...consultation.unseenBy],
      shown: {},
    }
  })
}
