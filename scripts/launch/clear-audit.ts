// What the audit log and the outbox have kept long enough is deleted by the owner's role.

import { openDatabase, type Database } from '#db/client'
import { pruneAudit } from '#domain/audit/prune-audit'
import { pruneOutbox } from '#domain/notice/prune-outbox'
import { getSettings } from '#domain/setting/settings'

/** Prunes the outbox, and the audit log by the site's setting; returns a sentence on what was done, and whether it fits. */
export async function clearAudit(db: Database): Promise<{ message: string; broken: boolean }> {
  const { auditDays } = await getSettings(db)
  await pruneOutbox(db, new Date())
  const { removed, broken } = await pruneAudit(db, { now: new Date(), days: auditDays })
  if (broken) {
    const { id, what, reason } = broken
    const message = `row ${id} of the audit log is ${what} (${reason}): what is left stays as evidence`
    return { message, broken: true }
  }
  const kept = `the last ${auditDays} days are kept`
  return { message: removed > 0 ? `${removed} rows were over, ${kept}` : kept, broken: false }
}

/** The same at a start, by the owner's address. */
export async function clearAuditOf(
  ownerUrl: string,
): Promise<{ message: string; broken: boolean }> {
  const { db, close } = openDatabase(ownerUrl, { connections: 1 })
  try {
    return await clearAudit(db)
  } finally {
    await close()
  }
}
