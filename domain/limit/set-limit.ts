import { matterLimits } from '#db/schema/matter/matter-limits'
import { laterDay } from '#lib/dates'
import { LIMIT_STEP_LABELS } from '#lib/matter-labels'
import { parseInput } from '#lib/parse-input'

import { recordChange } from '../change-log/record-change.ts'
import type { Context } from '../context.ts'
import { closeLimit, lockLimit, shownLimit } from './lock-limit.ts'
import { limitSchema } from './schemas.ts'

/** Switches a limit of a division on, or puts another in its place, by the rule that says so. */
export async function setLimit(ctx: Context, input: unknown): Promise<void> {
  const { seenId, ...limit } = parseInput(limitSchema, input)
  await ctx.db.transaction(async (tx) => {
    const before = await lockLimit(tx, ctx.actor, { ...limit, seenId })
    if (before) await closeLimit(tx, before.id, laterDay(before.startsOn, limit.startsOn))
    await tx
      .insert(matterLimits)
      .values({ ...limit, accountId: ctx.actor.accountId, createdAt: ctx.now })
    await recordChange(tx, ctx, {
      subject: 'limit',
      key: limit.divisionCode,
      name: LIMIT_STEP_LABELS[limit.step],
      kind: before ? 'change' : 'add',
      ...(before && { before: shownLimit(before) }),
      after: shownLimit(limit),
    })
  })
}
