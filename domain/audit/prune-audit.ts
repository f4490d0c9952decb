import { and, asc, gte, lt, lte, sql } from 'drizzle-orm'

import type { Database, Transaction } from '#db/client'
import { auditCheckpoints, auditHead, auditLog } from '#db/schema/audit'

/** What the law asks for at least; no setting goes below. */
const LEAST_AUDIT_DAYS = 180

const DAY_MS = 24 * 60 * 60 * 1_000
const BATCH = 5_000

/**
 * Takes away the rows whose time is over and leaves a checkpoint with the hash of the last of them, so
 * that the rest can still be verified. Needs the owner's role: the application's can not delete here.
 * Gives how many rows went.
 */
export async function pruneAudit(
  db: Database,
  { now, days }: { now: Date; days: number },
): Promise<number> {
  const kept = Math.max(LEAST_AUDIT_DAYS, days)
  const before = new Date(now.getTime() - kept * DAY_MS)
  let removed = 0
  for (;;) {
    const count = await db.transaction((tx) => pruneBatch(tx, before))
    removed += count
    if (count < BATCH) return removed
  }
}

async function pruneBatch(tx: Transaction, before: Date): Promise<number> {
  // Two prunings at once take turns.
  await tx.select({ id: auditHead.lastId }).from(auditHead).for('update')
  // Only from the beginning: what stands behind a younger row stays, whatever its clock said.
  const [young] = await tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(gte(auditLog.at, before))
    .orderBy(asc(auditLog.id))
    .limit(1)
  const old = await tx
    .select({ id: auditLog.id, hash: auditLog.hash, at: auditLog.at })
    .from(auditLog)
    .where(and(lt(auditLog.at, before), young ? lt(auditLog.id, young.id) : undefined))
    .orderBy(asc(auditLog.id))
    .limit(BATCH)
  const last = old.at(-1)
  if (!last) return 0
  await tx.insert(auditCheckpoints).values({
    lastId: last.id,
    lastHash: last.hash,
    lastAt: last.at,
    removed: old.length,
    createdAt: sql`clock_timestamp()`,
  })
  await tx.delete(auditLog).where(lte(auditLog.id, last.id))
  return old.length
}
