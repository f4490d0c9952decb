import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import { recordChange } from '../../change-log/record-change.ts'
import type { Context } from '../../context.ts'
import { endFactor } from './end-factor.ts'
import { listStandingGrants } from '../list-standing-grants.ts'
import { needsFactor } from '../policy.ts'
import { codeOfOwn, requireOwnCode } from './require-own-code.ts'
import { getSessionRules } from '../session/session-rules.ts'

/** Turns the actor's own second factor off, for a code of theirs; not where their role requires one. */
export async function dropSecondFactor(
  ctx: Context,
  input: { code: unknown; key: string },
): Promise<void> {
  const code = await codeOfOwn(ctx, input.code)
  await ctx.db.transaction(async (tx) => {
    const { accountId, displayName } = ctx.actor
    await requireOwnCode(tx, ctx, { code, key: input.key })
    const grants = await listStandingGrants(tx, { accountId, now: ctx.now })
    const { requireSecondFactor } = await getSessionRules(tx)
    if (needsFactor({ ...ctx.actor, grants }, requireSecondFactor)) {
      throw new Refusal('forbidden', '您的角色必须用两步验证，不能关闭')
    }
    await endFactor(tx, accountId, ctx.now)
    const change = { subject: 'account', key: accountId, name: displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'end-factor' })
    const payload = { accountId, accountIds: [accountId] }
    await tx.insert(outbox).values({ event: 'account.factor-dropped', payload, createdAt: ctx.now })
  })
}
