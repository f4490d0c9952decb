// What the audit log and the outbox have kept long enough is deleted by the owner's role.

import { openDatabase, type Database } from '#db/client'
import { pruneAudit } from '#domain/audit/prune-audit'
import { formatBreak } from '#domain/audit/verify-chain'
import { pruneOutbox } from '#domain/notice/prune-outbox'
import { getSettings } from '#domain/setting/settings'

/** Prunes the outbox, and the audit log by the site's setting; returns a sentence on what was done, and whether it fits. */
export async function clearAudit(db: Database): Promise<{ message: string; broken: boolean }> {
  const { auditDays } = await getSettings(db)
  await pruneOutbox(db, new Date())
  const { removed, broken } = await pruneAudit(db, { now: new Date(), days: auditDays })
  if (broken) {
    const message = `${formatBreak(broken)}：剩下的留作证据，没有清理`
    return { message, broken: true }
  }
  const kept = `留最近 ${auditDays} 天的`
  return { message: removed > 0 ? `清理了 ${removed} 条，${kept}` : kept, broken: false }
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
