import { Refusal } from '#lib/refusal'
import { parseInput } from '#lib/parse-input'

import { recordChange } from '../change-log/record-change.ts'
import type { Context } from '../context.ts'
import type { RecordKind } from './record-kind.ts'

/** Adds a record with its history. Returns its id. */
export async function addRecord<Fields extends Record<string, unknown>>(
  ctx: Context,
  kind: RecordKind<Fields>,
  input: unknown,
): Promise<number> {
  const after = parseInput(kind.schema, input)
  kind.requireKeeper(ctx.actor, null)
  return ctx.db.transaction(async (tx) => {
    await kind.check?.(tx, { before: null, after, key: null })
    const [row] = await tx
      .insert(kind.table)
      .values({ ...after, ...kind.stamp?.(ctx.now, null) })
      .onConflictDoNothing()
      .returning({ id: kind.key })
    if (!row) throw kind.taken?.() ?? new Refusal('conflict', '已经有了')
    const key = Number(row.id)
    const change = { subject: kind.subject, key, name: kind.nameOf(after), kind: 'add' } as const
    await recordChange(tx, ctx, { ...change, after: { ...after } })
    return key
  })
}
