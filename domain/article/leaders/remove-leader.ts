import { eq } from 'drizzle-orm'

import { leaders } from '#db/schema/leaders'
import { Refusal } from '#lib/refusal'

import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import type { Context } from '../../context.ts'
import { recordChange } from '../../record-change.ts'
import { lockLeader } from './lock-leader.ts'

/** Takes off the list what never was true; a term that is over is ended by its last day instead. */
export async function removeLeader(
  ctx: Context,
  { leaderId }: { leaderId: number },
): Promise<void> {
  if (!runsSite(ctx.actor)) throw new Refusal('forbidden', NOT_RUN)
  await ctx.db.transaction(async (tx) => {
    const before = await lockLeader(tx, leaderId)
    await tx.delete(leaders).where(eq(leaders.id, leaderId))
    const name = before.personName
    const change = { subject: 'leader', key: leaderId, name, deed: 'remove' } as const
    await recordChange(tx, ctx, { ...change, before })
  })
}
