import { z } from 'zod'

import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { requireAllowed } from '#lib/verdict'

import { lockAccounts } from '../account/administer.ts'
import type { Context } from '../context.ts'
import { findSubject } from './find-subject.ts'
import { loadOpen, titleOf, writeAnswer } from './load-countersign.ts'
import { canAnswer } from './policy.ts'

const inputSchema = z.object({
  countersignId: z.int().positive(),
  reason: plainText().trim().min(1, '请写不同意的理由，提请的人会看到').max(200, '最多 200 字'),
})

/** Declines what another asked for, and says why. */
export async function declineCountersign(
  ctx: Context,
  input: unknown,
): Promise<{ countersignId: number; askedBy: number }> {
  const { countersignId, reason } = parseInput(inputSchema, input)
  const { now } = ctx
  return ctx.db.transaction(async (tx) => {
    const { actor } = await lockAccounts(tx, ctx)
    const row = await loadOpen(tx, { countersignId, now, actor })
    requireAllowed(canAnswer(actor, (await findSubject(tx, row)).subject))
    const { accountId } = actor
    await writeAnswer(tx, row, { state: 'declined', answeredBy: accountId, answer: reason, now })
    const payload = {
      accountId,
      accountIds: [row.askedBy],
      countersignId,
      quote: titleOf(row),
      reason,
    }
    await tx.insert(outbox).values({ event: 'countersign.declined', payload, createdAt: now })
    return { countersignId, askedBy: row.askedBy }
  })
}
