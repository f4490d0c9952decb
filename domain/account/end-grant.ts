import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'
import { ROLE_LABELS } from '#lib/labels'

import type { Context } from '../context.ts'
import { recordChange } from '../change-log/record-change.ts'
import { administer } from './administer.ts'
import { endClaims } from './end-claims.ts'
import { canGrant } from './policy.ts'
import { refuseWithoutAdmin } from './refuse-without-admin.ts'

/**
 * Takes a role back at once; the next request of its holder is refused what it allowed. Their claims end
 * with it; what they still may review they can claim again.
 */
export async function endGrant(
  ctx: Context,
  { accountId, grantId }: { accountId: number; grantId: number },
): Promise<void> {
  return administer(ctx, 'end-grant', accountId, async (tx, account, standing) => {
    const grant = account.grants.find(({ id }) => id === grantId)
    if (!grant) throw await missing(tx, { accountId, grantId })
    const verdict = canGrant(standing.actor, grant)
    if (!verdict.allowed) throw new Refusal('forbidden', '这个角色不归您收回')
    const ended = await tx
      .update(roleGrants)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrants.id, grantId), isNull(roleGrants.revokedAt)))
      .returning({ id: roleGrants.id })
    if (ended.length === 0) throw endedAlready()
    await endClaims(tx, accountId, ctx.now)
    if (grant.role === 'admin') await refuseWithoutAdmin(tx, grant.divisionCode, ctx.now)
    const { role, divisionCode, handlingUnit, startsOn, endsOn } = grant
    await recordChange(tx, ctx, {
      subject: 'account',
      key: accountId,
      name: account.displayName,
      kind: 'end-grant',
      before: {
        role,
        scope: divisionCode,
        ...(handlingUnit === '' ? {} : { handlingUnit }),
        startsOn,
        endsOn,
      },
    })
    await tx.insert(outbox).values({
      event: 'account.grant-ended',
      payload: {
        accountId: ctx.actor.accountId,
        accountIds: [accountId],
        quote: ROLE_LABELS[role],
      },
      createdAt: ctx.now,
    })
  })
}

const endedAlready = () => new Refusal('conflict', '这个角色已经收回了')

/** Why a grant cannot be ended: it was before, or the account never had it. */
async function missing(
  tx: Transaction,
  { accountId, grantId }: { accountId: number; grantId: number },
): Promise<Refusal> {
  const [known] = await tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.id, grantId), eq(roleGrants.accountId, accountId)))
  return known ? endedAlready() : new Refusal('not-found', '这个账号没有这个角色')
}
