import { eq } from 'drizzle-orm'
import { z } from 'zod'

import { leaders } from '#db/schema/leaders'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { changedFields } from '../../changed-fields.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { lockLeader, refuseListed } from './lock-leader.ts'
import { isTerm, leaderSchema } from './schemas.ts'

/** Changes a line of the list, or ends a term by its last day. */
export async function changeLeader(
  ctx: Context,
  input: { leaderId: number; seen: unknown; values: unknown },
): Promise<void> {
  const parsed = leaderSchema.safeParse(input.values)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  const { leaderId } = input
  const seen = z.object(leaderSchema.shape).partial().safeParse(input.seen).data ?? {}
  await ctx.db.transaction(async (tx) => {
    const before = await lockLeader(tx, leaderId)
    const changed = changedFields(before, { seen, wanted: parsed.data })
    const after = { ...before, ...changed }
    if (!isTerm(after)) {
      throw new Refusal('invalid-input', '结束不能早于开始', { endsOn: ['结束不能早于开始'] })
    }
    await refuseListed(tx, after, leaderId)
    if (Object.keys(changed).length > 0) {
      await tx.update(leaders).set(changed).where(eq(leaders.id, leaderId))
    }
    const name = after.personName
    const change = { subject: 'leader', key: leaderId, name, deed: 'change' } as const
    await recordChange(tx, ctx, { ...change, before, after })
  })
}
