import { and, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { auditLog } from '#db/schema/audit'

import type { Actor } from '../account/actor.ts'
import { auditScopes } from './audit-scopes.ts'
import type { LogVerification } from './verify-log.ts'

/** The last verification that an auditor asked for, as the log has it; null before the first. */
export async function findVerification(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<(LogVerification & { at: Date }) | null> {
  auditScopes(actor)
  const [row] = await db
    .select({ at: auditLog.at, details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.action, 'verify-audit'), eq(auditLog.result, 'ok')))
    .orderBy(desc(auditLog.id))
    .limit(1)
  if (!row) return null
  const { count, brokenRow } = row.details
  return {
    at: row.at,
    count: Number(count),
    brokenRow: typeof brokenRow === 'number' ? brokenRow : null,
  }
}
