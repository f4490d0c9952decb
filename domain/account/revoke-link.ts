import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { revokeLinks } from './account-links.ts'
import { administer } from './administer.ts'

/** Makes the link that is open worthless. Who has a password is notified, as they were of the link. */
export async function revokeLink(
  ctx: Context,
  { accountId }: { accountId: number },
): Promise<void> {
  return administer(ctx, 'send-link', accountId, async (tx, { displayName, joined }) => {
    if (!(await revokeLinks(tx, accountId, ctx.now))) {
      throw new Refusal('conflict', '没有可以作废的链接，它已经用过或过期了')
    }
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'revoke-link' })
    if (joined) {
      const payload = { accountId: ctx.actor.accountId, accountIds: [accountId] }
      await tx.insert(outbox).values({ event: 'account.link-revoked', payload, createdAt: ctx.now })
    }
  })
}
