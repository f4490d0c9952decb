import { and, eq, inArray } from 'drizzle-orm'

import { mails } from '#db/schema/mails'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requireOperator } from './require-operator.ts'

/** Queues a mail again. For one that may have arrived, a person decides so. */
export async function retryMail(ctx: Context, input: { mailId: number }): Promise<void> {
  requireOperator(ctx.actor)
  const canBeRetried = inArray(mails.state, ['waiting', 'failed', 'unsure'])
  await ctx.db.transaction(async (tx) => {
    const written = await tx
      .update(mails)
      .set({ state: 'waiting', attempts: 0, nextAttemptAt: ctx.now })
      .where(and(eq(mails.id, input.mailId), canBeRetried))
      .returning({ id: mails.id })
    if (written.length === 0) throw new Refusal('conflict', '这一封已经发出去了，请刷新页面')
  })
}
