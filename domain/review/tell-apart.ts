import { toldApart } from '#db/schema/told-apart'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { lockEditions } from './load-edition.ts'
import { canTellApart } from './merge-policy.ts'
import { can } from './policy.ts'

/**
 * Says that two pieces which look like one event report two: neither is offered beside the other again,
 * to nobody. The pieces themselves stay as they are.
 */
export async function tellApart(
  ctx: Context,
  input: { editionId: number; otherId: number; requestKey: string },
): Promise<{ editionId: number }> {
  const { editionId, otherId, requestKey } = input
  if (editionId === otherId) throw new Refusal('invalid-input', '一篇稿件不能和自己比')
  const command = `tell-apart:${editionId}:${otherId}`
  await requestOnce(ctx, { requestKey, command }, async (tx) => {
    const [piece, other] = await lockEditions(tx, [editionId, otherId], ctx.now)
    for (const edition of [piece, other]) {
      if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
    }
    const verdict = canTellApart(ctx.actor, piece, other)
    if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    const pair = { oneId: Math.min(editionId, otherId), otherId: Math.max(editionId, otherId) }
    const [row] = await tx
      .insert(toldApart)
      .values({ ...pair, accountId: ctx.actor.accountId, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: toldApart.id })
    if (!row) throw new Refusal('conflict', '已经有编辑说过这两篇不是同一件事，请刷新页面')
    return row.id
  })
  return { editionId }
}
