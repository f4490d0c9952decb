// Takes away the rows of the audit log whose time (the setting auditDays, at least 180) is over:
//   npm run audit:prune
// Each start does it too; a portal that runs for months is given this by its host's calendar. Needs
// the owner's role, which the running application does not have.

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clearAudit } from './launch/clear-audit.ts'
import { explainFault } from './launch/explain.ts'
import { onReachedDatabase } from './launch/reach-database.ts'
import { Refusal } from './launch/refusal.ts'
import { readSettings } from './launch/settings.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  const settings = readSettings(ROOT, process.env, [])
  const said = await onReachedDatabase(settings, clearAudit)
  console.log(said.words)
  if (said.broken) process.exitCode = 1
} catch (error) {
  const reason = explainFault(error, ROOT)
  console.error(reason instanceof Refusal ? reason.message : reason)
  process.exitCode = 2
}
