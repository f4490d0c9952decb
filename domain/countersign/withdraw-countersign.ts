import { outbox } from '#db/schema/outbox'
import { requireAllowed } from '#lib/verdict'

import { lockAccounts } from '../account/administer.ts'
import type { Context } from '../context.ts'
import { loadOpen, titleOf, writeAnswer } from './load-countersign.ts'
import { canWithdraw } from './policy.ts'

/** Takes back what oneself asked for, before anybody answered. */
export async function withdrawCountersign(
  ctx: Context,
  { countersignId }: { countersignId: number },
): Promise<{ countersignId: number }> {
  const { now } = ctx
  return ctx.db.transaction(async (tx) => {
    const { actor } = await lockAccounts(tx, ctx)
    const row = await loadOpen(tx, { countersignId, now, actor })
    requireAllowed(canWithdraw(actor, row))
    await writeAnswer(tx, row, { state: 'withdrawn', answeredBy: actor.accountId, now })
    const payload = { accountId: actor.accountId, countersignId, quote: titleOf(row) }
    await tx.insert(outbox).values({ event: 'countersign.withdrawn', payload, createdAt: now })
    return { countersignId }
  })
}
