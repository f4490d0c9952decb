import { distinctEditions } from '#db/schema/distinct-editions'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { requireReadable } from '../edition/authorize.ts'
import { lockEditions } from '../edition/load-edition.ts'
import { requestOnce } from '../request-once.ts'
import { canMarkDistinct } from './policy.ts'

/**
 * Says that two editions which look like one event report two: neither is offered beside the other again,
 * to nobody. The editions themselves stay as they are.
 */
export async function markDistinct(
  ctx: Context,
  input: { editionId: number; otherId: number; requestKey: string },
): Promise<{ editionId: number }> {
  const { editionId, otherId, requestKey } = input
  if (editionId === otherId) throw new Refusal('invalid-input', '一篇稿件不能和自己比')
  const command = `mark-distinct:${editionId}:${otherId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const [edition, other] = await lockEditions(tx, [editionId, otherId], ctx.now)
    for (const each of [edition, other]) requireReadable(ctx.actor, each)
    requireAllowed(canMarkDistinct(ctx.actor, edition, other))
    const pair = { oneId: Math.min(editionId, otherId), otherId: Math.max(editionId, otherId) }
    const [row] = await tx
      .insert(distinctEditions)
      .values({ ...pair, accountId: ctx.actor.accountId, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: distinctEditions.id })
    if (!row) throw new Refusal('conflict', '已经有编辑说过这两篇不是同一件事，请刷新页面')
    return { editionId }
  })
}
