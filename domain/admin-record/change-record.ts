import { eq } from 'drizzle-orm'
import { z } from 'zod'

import { parseInput } from '#lib/parse-input'

import { changedFields } from '../change-log/changed-fields.ts'
import { recordChange } from '../change-log/record-change.ts'
import type { Context } from '../context.ts'
import { lockRecord } from './get-record.ts'
import type { RecordKey, RecordKind } from './record-kind.ts'

/**
 * Changes the fields of a record that its form changed; `seen` is what the form began with. Returns the
 * fields that are different now.
 */
export async function changeRecord<Fields extends Record<string, unknown>, Key extends RecordKey>(
  ctx: Context,
  kind: RecordKind<Fields, Key>,
  { key, ...input }: { key: Key; seen: unknown; values: unknown },
): Promise<Partial<Fields>> {
  const wanted = parseInput(kind.schema, input.values)
  const parsed = z.object(kind.shape).partial().safeParse(input.seen)
  const seen = (parsed.data ?? {}) as Partial<Fields>
  return ctx.db.transaction(async (tx) => {
    const before = await lockRecord(tx, kind, key)
    kind.requireKeeper(ctx.actor, key)
    const changed = changedFields(before, { seen, wanted })
    const after = { ...before, ...changed }
    await kind.check?.(tx, { before, after, key })
    if (Object.keys(changed).length > 0) {
      await tx
        .update(kind.table)
        .set({ ...changed, ...kind.stamp?.(ctx.now, changed) })
        .where(eq(kind.key, key))
    }
    const change = { subject: kind.subject, key, name: kind.nameOf(after), kind: 'change' } as const
    await recordChange(tx, ctx, { ...change, before: { ...before }, after: { ...after } })
    return changed
  })
}
