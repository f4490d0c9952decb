import { asc, gte, lte, sql } from 'drizzle-orm'

import type { Database, Transaction } from '#db/client'
import { auditCheckpoints, auditHead, auditLog } from '#db/schema/audit'

import { findStart, firstBreak, listLinks, type Break, type Row } from './verify-chain.ts'

/** What the law asks for at least; no setting goes below. */
const MIN_DAYS = 180

const DAY_MS = 24 * 60 * 60 * 1_000
const BATCH = 5_000

interface Pruned {
  removed: number
  /** The row at which the deletion stopped: it is evidence. */
  broken: Break | null
}

/**
 * Deletes the rows whose time is over and leaves a checkpoint with the hash of the last of them, so
 * that the rest can still be verified. Verifies what it deletes, and stops at what does not fit.
 * Needs the owner's role: the application's cannot delete here.
 */
export async function pruneAudit(
  db: Database,
  { now, days }: { now: Date; days: number },
): Promise<Pruned> {
  const before = new Date(now.getTime() - Math.max(MIN_DAYS, days) * DAY_MS)
  let removed = 0
  for (;;) {
    const batch = await db.transaction((tx) => pruneBatch(tx, before))
    removed += batch.removed
    if (batch.removed < BATCH) return { ...batch, removed }
  }
}

async function pruneBatch(tx: Transaction, before: Date): Promise<Pruned> {
  // Two prunings at once take turns.
  const [head] = await tx.select({ id: auditHead.lastId }).from(auditHead).for('update')
  // Only from the beginning: what follows a younger row stays, whatever its clock was.
  const [young] = await tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(gte(auditLog.at, before))
    .orderBy(asc(auditLog.id))
    .limit(1)
  const upTo = young ? young.id - 1 : (head?.id ?? 0)
  const start = await findStart(tx)
  const old = (await listLinks(tx, start.id, BATCH)).filter(({ id }) => id <= upTo)
  const broken = firstBreak(start, old, true)
  const last = old.at(-1)
  if (broken || !last) return { removed: 0, broken }
  await revalidate(tx, last, old.length)
  return { removed: old.length, broken: null }
}

async function revalidate(tx: Transaction, last: Row, removed: number): Promise<void> {
  await tx.insert(auditCheckpoints).values({
    lastId: last.id,
    lastHash: last.hash,
    lastAt: last.at,
    removed,
    createdAt: sql`clock_timestamp()`,
  })
  await tx.delete(auditLog).where(lte(auditLog.id, last.id))
}
