import { requireAllowed } from '#lib/verdict'

import type { AccountLink } from '../account/account-links.ts'
import { lockAccounts } from '../account/administer.ts'
import type { Context } from '../context.ts'
import { findSubject } from './find-subject.ts'
import { loadOpen } from './load-countersign.ts'
import { canAnswer } from './policy.ts'
import { runCountersigned } from './run-countersigned.ts'

export interface Confirmed {
  countersignId: number
  kind: string
  /** Whose request it was: the audit log names both. */
  askedBy: number
  /** What the second person hands over; null where nothing is. */
  link: AccountLink | null
}

/** Confirms what another asked for, and does it, in one transaction. */
export async function confirmCountersign(
  ctx: Context,
  { countersignId }: { countersignId: number },
): Promise<Confirmed> {
  const { now } = ctx
  return ctx.db.transaction(async (tx) => {
    const { actor } = await lockAccounts(tx, ctx)
    const row = await loadOpen(tx, { countersignId, now, actor })
    const { wanted, subject } = await findSubject(tx, row)
    requireAllowed(canAnswer(actor, subject))
    const confirmedBy = actor.accountId
    const link = await runCountersigned(tx, { row, wanted }, { confirmedBy, now })
    return { countersignId, kind: row.kind, askedBy: row.askedBy, link }
  })
}
