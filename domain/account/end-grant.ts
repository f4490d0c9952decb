import { and, eq, isNull } from 'drizzle-orm'

import { roleGrants } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'
import { ROLE_WORDS } from '#lib/words'

import type { Context } from '../context.ts'
import { recordChange } from '../record-change.ts'
import { administer } from './administer.ts'
import { canGrant } from './policy.ts'
import { refuseWithoutAdmin } from './refuse-without-admin.ts'

/** Takes a role back at once; the next request of its holder is refused what it allowed. */
export async function endGrant(
  ctx: Context,
  { accountId, grantId }: { accountId: number; grantId: number },
): Promise<void> {
  return administer(ctx, 'end-grant', accountId, async (tx, account, standing) => {
    const grant = account.grants.find(({ id }) => id === grantId)
    if (!grant) throw new Refusal('conflict', '这个角色已经收回了')
    const verdict = canGrant(standing.actor, grant)
    if (!verdict.allowed) throw new Refusal('forbidden', '这个角色不归您收回')
    const ended = await tx
      .update(roleGrants)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrants.id, grantId), isNull(roleGrants.revokedAt)))
      .returning({ id: roleGrants.id })
    if (ended.length === 0) throw new Refusal('conflict', '这个角色已经收回了')
    if (grant.role === 'admin') await refuseWithoutAdmin(tx, grant.divisionCode, ctx.now)
    const { role, divisionCode, startsOn, endsOn } = grant
    await recordChange(tx, ctx, {
      subject: 'account',
      key: accountId,
      name: account.displayName,
      deed: 'end-grant',
      before: { role, scope: divisionCode, startsOn, endsOn },
    })
    await tx.insert(outbox).values({
      event: 'account.grant-ended',
      payload: {
        accountId: ctx.actor.accountId,
        accountIds: [accountId],
        quote: ROLE_WORDS[role],
      },
      createdAt: ctx.now,
    })
  })
}
