import { z } from 'zod'

import { leaders } from '#db/schema/leaders'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { alreadyListed, refuseListed } from './lock-leader.ts'
import { leaderSchema } from './schemas.ts'

/** A line more that posts and order in copy are checked against, from the next check on. */
export async function addLeader(ctx: Context, input: unknown): Promise<{ leaderId: number }> {
  const parsed = leaderSchema.safeParse(input)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  return ctx.db.transaction(async (tx) => {
    await refuseListed(tx, parsed.data, null)
    const [row] = await tx
      .insert(leaders)
      .values({ ...parsed.data, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: leaders.id })
    if (!row) throw alreadyListed()
    const name = parsed.data.personName
    const change = { subject: 'leader', key: row.id, name, deed: 'add' } as const
    await recordChange(tx, ctx, { ...change, after: parsed.data })
    return { leaderId: row.id }
  })
}
