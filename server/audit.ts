import 'server-only'

import { buildEntry, type AuditEntry, type Doing, type Outcome } from '#domain/audit/entry'
import type { Database } from '#db/client'
import { recordingDatabase, writeEntry, writeSparingly } from '#domain/audit/write-entry'
import type { AuditAction } from '#lib/audit-actions'

import { database } from './database.ts'
import { logFault } from './log.ts'

/**
 * Puts down that an action was refused. The refusal stands whatever becomes of its row: when that can
 * not be written, the whole row goes to the process's log instead.
 */
export async function noteRefusal(
  doing: Doing,
  code: Extract<Outcome, { result: 'refused' }>['code'],
): Promise<void> {
  await note(buildEntry(doing, { result: 'refused', code }))
}

/** Logs a fault and puts it down; gives the reference number that the user is told. */
export async function noteFault(doing: Doing, error: unknown): Promise<string> {
  const reference = logFault(error, doing.action)
  await note(buildEntry(doing, { result: 'failed', reference }))
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
    logFault(error, `audit ${JSON.stringify(entry)}`)
  }
}

/** The database for work that no person does: each transaction that comes to something is put down. */
export function systemDatabase(action: AuditAction): Database {
  const doing: Doing = { action, request: null, accountId: null, address: null }
  const entryOf = (value: unknown) =>
    value === null ? null : buildEntry(doing, { result: 'ok', value })
  return recordingDatabase(database(), entryOf).db
}
