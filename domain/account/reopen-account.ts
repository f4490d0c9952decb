import { eq } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'

import type { Context } from '../context.ts'
import { requireCountersigned } from '../require-countersigned.ts'
import { recordChange } from '../change-log/record-change.ts'
import { openLink, type AccountLink } from './account-links.ts'
import { administer } from './administer.ts'
import { takesTwoToLetIn } from './policy.ts'

/**
 * Opens a closed account again, without roles and without the password it had: the returned link sets a
 * new one. The person is notified: somebody else may be the one who uses it.
 */
export async function reopenAccount(
  ctx: Context,
  { accountId }: { accountId: number },
): Promise<AccountLink> {
  return administer(ctx, 'reopen', accountId, async (tx, account) => {
    requireCountersigned(takesTwoToLetIn(account, ctx.now), ctx)
    await tx
      .update(accounts)
      .set({ closedAt: null, passwordHash: null })
      .where(eq(accounts.id, accountId))
    const change = { subject: 'account', key: accountId, name: account.displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'reopen' })
    const payload = { accountId: ctx.actor.accountId, accountIds: [accountId] }
    await tx.insert(outbox).values({ event: 'account.reopened', payload, createdAt: ctx.now })
    return openLink(tx, ctx, accountId)
  })
}
