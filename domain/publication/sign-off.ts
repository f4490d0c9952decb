import { and, eq, isNull, ne } from 'drizzle-orm'

import { outbox } from '#db/schema/outbox'
import { forcedPublications } from '#db/schema/forced-publications'
import { Refusal } from '#lib/refusal'

import { holds } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { lockEdition } from '../edition/load-edition.ts'

/** Another final editor's later approval to what was published by force. */
export function signOff(
  ctx: Context,
  input: { editionId: number },
): Promise<{ editionId: number }> {
  const { editionId } = input
  return ctx.db.transaction(async (tx) => {
    const { divisionCode, articleId, participants } = await lockEdition(tx, editionId, ctx.now)
    const { accountId } = ctx.actor
    if (!holds(ctx.actor, 'editor3', divisionCode)) {
      throw new Refusal('forbidden', '只有这个地区的终审编辑可以补签')
    }
    if (
      participants.some(
        (participant) => participant.accountId === accountId && participant.level === 0,
      )
    ) {
      throw new Refusal('forbidden', '作者、合署的人和提交人不能补签自己的稿件')
    }
    const signed = await tx
      .update(forcedPublications)
      .set({ signedOffBy: accountId, signedOffAt: ctx.now })
      .where(
        and(
          eq(forcedPublications.editionId, editionId),
          isNull(forcedPublications.signedOffBy),
          ne(forcedPublications.forcedBy, accountId),
        ),
      )
      .returning({ forcedBy: forcedPublications.forcedBy })
    const [row] = signed
    if (!row) {
      throw new Refusal('conflict', '没有要您补签的：已经签过，或者是您自己强制发布的')
    }
    await tx.insert(outbox).values({
      event: 'edition.signed-off',
      payload: { editionId, articleId, accountId, accountIds: [row.forcedBy] },
      createdAt: ctx.now,
    })
    return { editionId }
  })
}
