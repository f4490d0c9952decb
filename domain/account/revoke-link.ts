import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { revokeLinks } from './account-links.ts'
import { administer } from './administer.ts'

/** Makes the link that is open worthless. */
export async function revokeLink(
  ctx: Context,
  { accountId }: { accountId: number },
): Promise<void> {
  return administer(ctx, 'send-link', accountId, async (tx, { displayName }) => {
    if (!(await revokeLinks(tx, accountId, ctx.now))) {
      throw new Refusal('conflict', '没有可以作废的链接，它已经用过或过期了')
    }
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'revoke-link' })
  })
}
