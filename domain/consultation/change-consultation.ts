import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import { factsOf, roomAndTown, writeAsker } from './enter-consultation.ts'
import { consultationSchema } from './schemas.ts'

/** Changes the words of a topic before another officer has decided about it. */
export function changeConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = {
    move: 'change',
    command: 'change-consultation',
    schema: consultationSchema,
  } as const
  return consultationMove(ctx, input, asked, async (tx, { matterId, divisionCode }, words) => {
    const place = await roomAndTown(tx, divisionCode, words)
    await writeAsker(tx, matterId, words)
    return { matter: { title: words.title }, set: { ...place, ...factsOf(words) } }
  })
}
