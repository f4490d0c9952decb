import { eq } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import type { RecordKey, RecordKind } from './record-kind.ts'

/** One record for its keeper. */
export async function getRecord<Fields extends Record<string, unknown>, Key extends RecordKey>(
  db: Queryable,
  kind: RecordKind<Fields, Key>,
  { actor, key }: { actor: Actor; key: Key },
): Promise<Fields> {
  kind.requireKeeper(actor, key)
  const [row] = await db.select(kind.columns).from(kind.table).where(eq(kind.key, key))
  return found(kind, row)
}

/** The record, kept from changing until the transaction ends. */
export async function lockRecord<Fields extends Record<string, unknown>, Key extends RecordKey>(
  tx: Transaction,
  kind: RecordKind<Fields, Key>,
  key: Key,
): Promise<Fields> {
  const [row] = await tx
    .select(kind.columns)
    .from(kind.table)
    .where(eq(kind.key, key))
    .for('update')
  return found(kind, row)
}

function found<Fields extends Record<string, unknown>>(
  { missing }: { missing: string },
  row: unknown,
): Fields {
  if (!row) throw new Refusal('not-found', missing)
  return row as Fields
}
