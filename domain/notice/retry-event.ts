import { and, eq, isNull } from 'drizzle-orm'

import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requireOperator } from './require-operator.ts'

/** Has an event of the outbox delivered at the next look instead of when its wait is over. */
export async function retryEvent(ctx: Context, input: { eventId: number }): Promise<void> {
  requireOperator(ctx.actor)
  await ctx.db.transaction(async (tx) => {
    const written = await tx
      .update(outbox)
      .set({ nextAttemptAt: null })
      .where(and(eq(outbox.id, input.eventId), isNull(outbox.deliveredAt)))
      .returning({ id: outbox.id })
    if (written.length === 0) throw new Refusal('conflict', '这一条已经送到了，请刷新页面')
  })
}
