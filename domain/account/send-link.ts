import { outbox } from '#db/schema/outbox'

import type { Context } from '../context.ts'
import { recordChange } from '../record-change.ts'
import { openLink, type AccountLink } from './account-links.ts'
import { administer } from './administer.ts'

/**
 * A new link for one who has not joined yet or has lost his password; an earlier link is over. The
 * password he has holds until the link is used; who has one is told that somebody asked for another.
 */
export async function sendLink(
  ctx: Context,
  { accountId }: { accountId: number },
): Promise<AccountLink> {
  return administer(ctx, 'send-link', accountId, async (tx, { displayName, joined }) => {
    const link = await openLink(tx, ctx, accountId)
    await recordChange(tx, ctx, {
      subject: 'account',
      key: accountId,
      name: displayName,
      deed: 'renew-link',
      after: { expiresAt: link.expiresAt.toISOString() },
    })
    if (joined) {
      const payload = { accountId: ctx.actor.accountId, accountIds: [accountId] }
      await tx.insert(outbox).values({ event: 'account.link-sent', payload, createdAt: ctx.now })
    }
    return link
  })
}
