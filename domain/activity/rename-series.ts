import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'

import { activities, seriesNames } from '#db/schema/activities'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { holds } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'

const renamingSchema = z.object({
  divisionCode: plainText().regex(/^\d{6}$/),
  from: plainText().min(1),
  to: plainText().trim().min(2, '至少 2 个字').max(30, '最多 30 字'),
})

/**
 * Calls a numbered run of a committee otherwise; under the name of another run of it the two become
 * one. Headlines that use the old name are counted to it from then on.
 */
export async function renameSeries(
  ctx: Context,
  input: unknown,
): Promise<{ divisionCode: string; count: number; merged: boolean }> {
  const { divisionCode, from, to } = parseInput(renamingSchema, input)
  if (!holds(ctx.actor, 'admin', divisionCode)) {
    throw new Refusal('forbidden', '这个地区的系列不归您改')
  }
  if (from === to) throw new Refusal('invalid-input', '名字没有变', { to: ['名字没有变'] })
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${seriesNames} in share row exclusive mode`)
    const called = (name: string) =>
      and(eq(activities.divisionCode, divisionCode), eq(activities.series, name))
    const [other] = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(called(to))
      .limit(1)
    const moved = await tx
      .update(activities)
      .set({ series: to })
      .where(called(from))
      .returning({ id: activities.id })
    if (moved.length === 0) throw new Refusal('conflict', '没有这个系列了，可能刚被改过名')
    const here = eq(seriesNames.divisionCode, divisionCode)
    await tx.delete(seriesNames).where(and(here, eq(seriesNames.variant, to)))
    await tx
      .update(seriesNames)
      .set({ name: to })
      .where(and(here, eq(seriesNames.name, from)))
    await tx.insert(seriesNames).values({ divisionCode, variant: from, name: to })
    const count = moved.length
    const change = { subject: 'series', key: divisionCode, name: to, kind: 'change' } as const
    const before = { divisionCode, series: from }
    const after = { divisionCode, series: to, count }
    await recordChange(tx, ctx, { ...change, before, after })
    return { divisionCode, count, merged: other !== undefined }
  })
}
