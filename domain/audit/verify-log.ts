import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { auditScopes } from './audit-scopes.ts'
import { verifyNewest } from './verify-chain.ts'

/** More would take a minute and the database with it; the nightly check walks the whole chain. */
const MAX_ROWS = 100_000

/** What the log keeps of a verification: how many rows fitted, and the first that does not. */
export interface LogVerification {
  count: number
  /** Null when all of them fit. */
  brokenRow: number | null
}

/**
 * Walks the newest rows of the log for the auditor who asks, a batch at a time, so that others are answered
 * between two of them. `lastRow` was on the auditor's page: a log that ends before it has lost rows. Whoever asks for it
 * puts the result down in the log itself.
 */
export async function verifyLog(
  db: Queryable,
  { actor, lastRow, maxRows = MAX_ROWS }: { actor: Actor; lastRow: number; maxRows?: number },
): Promise<LogVerification> {
  auditScopes(actor)
  const { checked, head, broken } = await verifyNewest(db, maxRows)
  const cut = head.id < lastRow ? head.id + 1 : null
  return { count: checked, brokenRow: broken?.id ?? cut }
}
