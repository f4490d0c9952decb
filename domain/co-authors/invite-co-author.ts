import { coAuthors } from '#db/schema/co-authors'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import { listHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { authorize } from '../edition/authorize.ts'
import { lockEdition } from '../edition/load-edition.ts'
import { requestOnce } from '../request-once.ts'

/** Asks another correspondent of the division to write an edition together with its author. */
export async function inviteCoAuthor(
  ctx: Context,
  input: { editionId: number; accountId: number; requestKey: string },
): Promise<{ editionId: number }> {
  const { editionId, accountId, requestKey } = input
  const command = `invite-co-author:${editionId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    authorize(ctx.actor, 'invite', edition)
    const { divisionCode } = edition
    const people = await listHolders(tx, { role: 'correspondent', divisionCode, now: ctx.now })
    const asked = people.find((person) => person.accountId === accountId)
    if (!asked || accountId === ctx.actor.accountId) {
      const message = '请从同一地区的通讯员里选一位'
      throw new Refusal('invalid-input', message, { accountId: [message] })
    }
    const [row] = await tx
      .insert(coAuthors)
      .values({ editionId, accountId, invitedBy: ctx.actor.accountId, invitedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: coAuthors.id })
    if (!row) throw new Refusal('conflict', `已经请过${asked.displayName}了`)
    await tx.insert(outbox).values({
      event: 'co-author.invited',
      payload: {
        editionId,
        articleId: edition.articleId,
        accountId: ctx.actor.accountId,
        accountIds: [accountId],
      },
      createdAt: ctx.now,
    })
    return { editionId }
  })
}
