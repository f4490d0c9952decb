import { and, eq, gt, isNull, sql } from 'drizzle-orm'

import type { Database, Queryable, Transaction } from '#db/client'
import { auditLog } from '#db/schema/audit'
import type { AuditAction } from '#lib/audit-actions'

import { buildEntry, type AuditContext, type AuditEntry } from './entry.ts'

/**
 * Adds a row to the log. In a transaction it is best the last statement: the chain waits for the
 * transaction's end, since a second row cannot be chained to one that may yet be undone.
 */
export async function writeEntry(db: Queryable, entry: AuditEntry): Promise<void> {
  await db.insert(auditLog).values(entry)
}

/**
 * The same for what anybody can make happen without being signed in: one row a minute for the same
 * refusal from one address, so that nobody can fill the log.
 */
export async function writeSparingly(db: Queryable, entry: AuditEntry): Promise<void> {
  const { action, address, code } = entry
  const [known] = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        gt(auditLog.at, sql`now() - interval '1 minute'`),
        eq(auditLog.action, action),
        address === null ? isNull(auditLog.address) : eq(auditLog.address, address),
        code === null ? isNull(auditLog.code) : eq(auditLog.code, code),
      ),
    )
    .limit(1)
  if (!known) await writeEntry(db, entry)
}

/**
 * The database as a command sees it: whatever transaction it commits ends with a row of the log, so
 * that nothing is done without one; when the row cannot be written, nothing is done. `entryOf` is
 * given what the transaction came to, and may say that nothing was done. `wrote` reports whether there
 * was any row.
 */
export function recordingDatabase(
  db: Queryable,
  entryOf: (value: unknown) => AuditEntry | null,
): { db: Database; wrote: () => boolean } {
  let rows = 0
  const transaction: Database['transaction'] = async (work, config) => {
    const value = await (db as Database).transaction(async (tx: Transaction) => {
      const done = await work(tx)
      const entry = entryOf(done)
      if (entry) await writeEntry(tx, entry)
      return { done, entry }
    }, config)
    if (value.entry) rows += 1
    return value.done
  }
  const recording: Database = Object.create(db, { transaction: { value: transaction } })
  return { db: recording, wrote: () => rows > 0 }
}

/** The same for what the portal or its operator does; a transaction that comes to null did nothing. */
export function recordedBySystem(action: AuditAction, db: Database, request: unknown = null) {
  const auditContext: AuditContext = { action, request, accountId: null, address: null }
  const entryOf = (value: unknown) =>
    value === null ? null : buildEntry(auditContext, { result: 'ok', value })
  return recordingDatabase(db, entryOf).db
}
