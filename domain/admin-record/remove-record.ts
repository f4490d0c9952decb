import { eq } from 'drizzle-orm'

import { recordChange } from '../change-log/record-change.ts'
import type { Context } from '../context.ts'
import { lockRecord } from './get-record.ts'
import type { RecordKey, RecordKind } from './record-kind.ts'

/** Deletes a record that nothing refers to; its history keeps its contents. */
export async function removeRecord<Fields extends Record<string, unknown>, Key extends RecordKey>(
  ctx: Context,
  kind: RecordKind<Fields, Key>,
  key: Key,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const before = await lockRecord(tx, kind, key)
    kind.requireKeeper(ctx.actor, key)
    await kind.checkRemoval?.(tx, key)
    await tx.delete(kind.table).where(eq(kind.key, key))
    const change = {
      subject: kind.subject,
      key,
      name: kind.nameOf(before),
      kind: 'remove',
    } as const
    await recordChange(tx, ctx, { ...change, before: { ...before } })
  })
}
