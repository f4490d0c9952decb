import { laterDay, shanghaiDay } from '#lib/dates'
import { LIMIT_STEP_LABELS } from '#lib/matter-labels'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import { recordChange } from '../change-log/record-change.ts'
import type { Context } from '../context.ts'
import { closeLimit, lockLimit, shownLimit } from './lock-limit.ts'
import { limitOfSchema } from './schemas.ts'

/** Switches a limit off. Due days that were set by it stay. */
export async function endLimit(ctx: Context, input: unknown): Promise<void> {
  const limit = parseInput(limitOfSchema, input)
  await ctx.db.transaction(async (tx) => {
    const before = await lockLimit(tx, ctx.actor, limit)
    if (!before) throw new Refusal('not-found', '这个期限没有启用')
    await closeLimit(tx, before.id, laterDay(before.startsOn, shanghaiDay(ctx.now)))
    await recordChange(tx, ctx, {
      subject: 'limit',
      key: limit.divisionCode,
      name: LIMIT_STEP_LABELS[limit.step],
      kind: 'remove',
      before: shownLimit(before),
    })
  })
}
