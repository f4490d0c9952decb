import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import { recordChange } from '../../change-log/record-change.ts'
import type { Context } from '../../context.ts'
import { requireCountersigned } from '../../require-countersigned.ts'
import { administer } from '../administer.ts'
import { takesTwoToLetIn } from '../policy.ts'
import { endFactor } from './end-factor.ts'
import { endSessions } from '../session/end-sessions.ts'

/**
 * Takes off the second factor of somebody who has lost their phone and their recovery codes. Whoever may send them a
 * link may; the person is notified, and all their sessions end.
 */
export async function takeOffSecondFactor(
  ctx: Context,
  { accountId }: { accountId: number },
): Promise<void> {
  return administer(ctx, 'take-off-factor', accountId, async (tx, account) => {
    requireCountersigned(takesTwoToLetIn(account, ctx.now), ctx)
    if (!(await endFactor(tx, accountId, ctx.now))) {
      throw new Refusal('conflict', '这个账号没有开启两步验证')
    }
    await endSessions(tx, accountId, ctx.now)
    const change = { subject: 'account', key: accountId, name: account.displayName } as const
    await recordChange(tx, ctx, { ...change, kind: 'end-factor' })
    const payload = { accountId: ctx.actor.accountId, accountIds: [accountId] }
    await tx.insert(outbox).values({ event: 'account.factor-ended', payload, createdAt: ctx.now })
  })
}
