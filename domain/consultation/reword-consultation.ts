import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { rewordSchema } from './schemas.ts'

/**
 * Says in other words what a topic is about that was decided about, while readers do not have it. The history keeps what it
 * was called before.
 */
export function rewordConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'reword', command: 'reword-consultation', schema: rewordSchema } as const
  return consultationMove(ctx, input, asked, async (_tx, before, { title, about }) => ({
    ...(title !== '' && { matter: { title } }),
    ...(about !== '' && { set: { about } }),
    reason: [
      title !== '' && `原来的议题：${before.title}`,
      about !== '' && `原来的说明：${before.about}`,
    ]
      .filter(Boolean)
      .join('；'),
  }))
}
