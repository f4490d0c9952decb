import 'server-only'

import { buildEntry, type AuditEntry, type AuditContext, type Outcome } from '#domain/audit/entry'
import type { Database } from '#db/client'
import { recordedBySystem, writeEntry, writeSparingly } from '#domain/audit/write-entry'
import type { AuditAction } from '#lib/audit-actions'

import { database } from './database.ts'
import { logError } from './log.ts'

/**
 * Records that an action was refused. The refusal holds whatever becomes of its row: when that cannot
 * be written, the whole row goes to the process's log instead.
 */
export async function noteRefusal(
  auditContext: AuditContext,
  code: Extract<Outcome, { result: 'refused' }>['code'],
): Promise<void> {
  await note(buildEntry(auditContext, { result: 'refused', code }))
}

/** Logs an error and records it; returns the reference number that the user sees. */
export async function noteError(auditContext: AuditContext, error: unknown): Promise<string> {
  const reference = logError(error, auditContext.action)
  await note(buildEntry(auditContext, { result: 'failed', reference }))
  return reference
}

/** Wrong passwords have a limit of their own; the rest of what nobody in particular does has none. */
const isBounded = ({ accountId, action, code, objectId }: AuditEntry) =>
  accountId !== null || (action === 'sign-in' && code === 'forbidden' && objectId !== null)

async function note(entry: AuditEntry): Promise<void> {
  const write = isBounded(entry) ? writeEntry : writeSparingly
  try {
    await write(database(), entry)
  } catch (error) {
    logError(error, `audit ${JSON.stringify(entry)}`)
  }
}

/** The database for work that no person does: each transaction that comes to something is put down. */
export function systemDatabase(action: AuditAction): Database {
  return recordedBySystem(action, database())
}
