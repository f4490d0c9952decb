import { outbox } from '#db/schema/outbox'

import type { Context } from '../context.ts'
import { requireCountersigned } from '../require-countersigned.ts'
import { recordChange } from '../change-log/record-change.ts'
import { openLink, type AccountLink } from './account-links.ts'
import { administer } from './administer.ts'
import { takesTwoToLetIn } from './policy.ts'
import { endSessions } from './session/end-sessions.ts'

/**
 * A new link for somebody who has not joined yet or has lost their password; an earlier link is over. Who
 * has a password is notified, and all their sessions end at once: a reset is asked for when others may be in
 * them. The password itself holds until the link is used, so that a link gone astray locks nobody out.
 */
export async function sendLink(
  ctx: Context,
  { accountId }: { accountId: number },
): Promise<AccountLink> {
  return administer(ctx, 'send-link', accountId, async (tx, account) => {
    requireCountersigned(takesTwoToLetIn(account, ctx.now), ctx)
    const { displayName, joined } = account
    const link = await openLink(tx, ctx, accountId)
    await recordChange(tx, ctx, {
      subject: 'account',
      key: accountId,
      name: displayName,
      kind: 'renew-link',
      after: { expiresAt: link.expiresAt.toISOString() },
    })
    if (joined) {
      await endSessions(tx, accountId, ctx.now)
      const payload = { accountId: ctx.actor.accountId, accountIds: [accountId] }
      await tx.insert(outbox).values({ event: 'account.link-sent', payload, createdAt: ctx.now })
    }
    return link
  })
}
