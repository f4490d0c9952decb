// Deletes the rows of the audit log whose time (the setting auditDays, at least 180) is over:
//   npm run audit:prune
// Each start does it too; for a portal that runs for months, its host's scheduler runs this. Needs
// the owner's role, which the running application does not have.

import './launch/env-file.ts'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clearAudit } from './launch/clear-audit.ts'
import { explainError } from '#lib/process/explain-error'
import { onReachedDatabase } from './launch/reach-database.ts'
import { OperatorError } from '#lib/process/operator-error'
import { readSettings } from './launch/settings.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  const settings = readSettings(ROOT, process.env, [])
  const result = await onReachedDatabase(settings, clearAudit)
  console.log(result.message)
  if (result.broken) process.exitCode = 1
} catch (error) {
  const reason = explainError(error, ROOT)
  console.error(reason instanceof OperatorError ? reason.message : reason)
  process.exitCode = 2
}
