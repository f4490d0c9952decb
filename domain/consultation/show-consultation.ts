import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { requireFitTopic } from './fit-topic.ts'
import { showSchema } from './schemas.ts'

/** Lets readers have a hidden topic again as they had it last: what came later waits for the next publication. */
export function showConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'show', command: 'show-consultation', schema: showSchema } as const
  return consultationMove(ctx, input, asked, async (tx, consultation, { reason }) => {
    await requireFitTopic(tx, consultation, consultation.publishedAt ?? ctx.now)
    return { matter: { publicity: 'card' }, reason, shown: {} }
  })
}
