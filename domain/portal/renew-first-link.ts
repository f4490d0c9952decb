import type { Database } from '#db/client'

import { openLink, type AccountLink } from '../account/account-links.ts'
import { lockGrants } from '../account/administer.ts'
import { loadAccount } from '../account/load-account.ts'
import { recordedBySystem } from '../audit/write-entry.ts'
import { recordChange } from '../change-log/record-change.ts'
import { getPortal } from './get-portal.ts'

/**
 * Another link for the first admin in place of the one that was lost or is over. Null once they have set a
 * password: from then on people send each other links.
 */
export async function renewFirstLink(db: Database, now: Date): Promise<AccountLink | null> {
  const { accountId } = (await getPortal(db)).firstAdmin
  const recorded = recordedBySystem('send-link', db, { accountId })
  return recorded.transaction(async (tx) => {
    await lockGrants(tx)
    const account = await loadAccount(tx, accountId)
    if (!account || account.joined || account.closed) return null
    const by = { actor: { accountId }, now }
    const link = await openLink(tx, by, accountId)
    await recordChange(tx, by, {
      subject: 'account',
      key: accountId,
      name: account.displayName,
      kind: 'renew-link',
      after: { expiresAt: link.expiresAt.toISOString() },
    })
    return link
  })
}
