import { z } from 'zod'

import { shanghaiDay } from '#lib/dates'

import type { Context } from '../context.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'

/** Another officer than who entered a topic closes it. */
export function closeConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'close', command: 'close-consultation', schema: z.object({}) } as const
  return consultationMove(ctx, input, asked, async (_tx, { enteredBy }) => ({
    matter: { closedOn: shanghaiDay(ctx.now) },
    named: [enteredBy],
  }))
}
