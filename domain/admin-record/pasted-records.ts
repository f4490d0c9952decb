import { randomUUID } from 'node:crypto'

import { eq, inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable, Transaction } from '#db/client'
import { Refusal } from '#lib/refusal'

import { changedFields } from '../change-log/changed-fields.ts'
import { recordChange } from '../change-log/record-change.ts'
import type { Context } from '../context.ts'
import type { RecordKind } from './record-kind.ts'

/** As much as one paste may bring. */
export const MAX_LINES = 2_000
const MAX_CHARACTERS = 400_000

export interface Compared<Fields> {
  /** What taking the line in would do; null for a line that cannot be read. */
  effect: 'new' | 'changed' | 'same' | null
  /** The record as the list has it. */
  known: (Fields & { id: number }) | null
}

/** By what a pasted line and a record of the list are the same. */
interface Identity<Fields> {
  column: PgColumn
  valueOf: (fields: Fields) => string
  keyOf: (fields: Fields) => string
}

/** Throws limit-reached for more than one paste may bring; `parse` is asked for the lines before. */
export function parsePaste<Line>(text: string, parse: (text: string) => Line[]): Line[] {
  const tooMany = () => new Refusal('limit-reached', `一次最多 ${MAX_LINES} 行，请分几次贴`)
  if (text.length > MAX_CHARACTERS) throw tooMany()
  const lines = parse(text)
  if (lines.length > MAX_LINES) throw tooMany()
  return lines
}

/** What each pasted record would do to the list; null stands for a line that cannot be read. */
export async function compareRecords<Fields extends Record<string, unknown>>(
  db: Queryable,
  kind: RecordKind<Fields>,
  pasted: readonly (Fields | null)[],
  { column, valueOf, keyOf }: Identity<Fields>,
): Promise<Compared<Fields>[]> {
  const values = pasted.flatMap((fields) => (fields ? valueOf(fields) : []))
  const rows = await db
    .select({ id: kind.key, ...kind.columns })
    .from(kind.table)
    .where(inArray(column, values))
  const known = new Map(rows.map((row) => [keyOf(row as Fields), row as Fields & { id: number }]))
  return pasted.map((fields) => {
    if (fields === null) return { effect: null, known: null }
    const row = known.get(keyOf(fields)) ?? null
    return { effect: row === null ? 'new' : effectOn(row, fields), known: row }
  })
}

function effectOn<Fields extends Record<string, unknown>>(row: Fields, wanted: Fields) {
  const changed = changedFields(row, { seen: {}, wanted })
  return Object.keys(changed).length > 0 ? 'changed' : 'same'
}

/**
 * Takes pasted records into the list, new ones and changed ones, all or none; lines that cannot be read
 * are left out, as in the preview. Returns how many of each there were.
 */
export async function takeInRecords<Fields extends Record<string, unknown>>(
  ctx: Context,
  kind: RecordKind<Fields>,
  compare: (tx: Transaction) => Promise<(Compared<Fields> & { fields: Fields | null })[]>,
): Promise<{ added: number; changed: number; left: number }> {
  const batch = randomUUID()
  return ctx.db.transaction(async (tx) => {
    // Two pastes at once would each take the same line for new.
    await tx.execute(sql`lock table ${kind.table} in share row exclusive mode`)
    const lines = await compare(tx)
    for (const { fields, effect, known } of lines) {
      if (fields === null || (effect !== 'new' && effect !== 'changed')) continue
      const change = {
        subject: kind.subject,
        name: kind.nameOf(fields),
        after: { ...fields },
        batch,
      }
      if (known === null) {
        const [row] = await tx
          .insert(kind.table)
          .values({ ...fields, ...kind.stamp?.(ctx.now, null) })
          .returning({ id: kind.key })
        if (!row) throw new Error('The record was not written')
        await recordChange(tx, ctx, { ...change, key: Number(row.id), kind: 'add' })
      } else {
        const { id, ...before } = known
        const changed = changedFields<Fields>(known, { seen: {}, wanted: fields })
        await tx
          .update(kind.table)
          .set({ ...changed, ...kind.stamp?.(ctx.now, changed) })
          .where(eq(kind.key, id))
        await recordChange(tx, ctx, { ...change, key: id, kind: 'change', before })
      }
    }
    const count = (effect: Compared<Fields>['effect']) =>
      lines.filter((line) => line.effect === effect).length
    return { added: count('new'), changed: count('changed'), left: count(null) }
  })
}
