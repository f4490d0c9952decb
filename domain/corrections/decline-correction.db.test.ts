import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import type { Queryable } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { as, published, requestKey, setStage } from '../testing/stage.ts'
import { askCorrection } from './ask-correction.ts'
import { declineCorrection } from './decline-correction.ts'
import { listOwnRequests } from './list-correction-requests.ts'

async function asked(db: Queryable) {
  const stage = await setStage(db)
  const { articleId } = await published(db, stage)
  const ask = () =>
    askCorrection(as(db, stage.author), {
      articleId,
      words: '次数错了。',
      requestKey: requestKey(),
    })
  const { requestId } = await ask()
  const decline = (actor: Actor, reason = '原文如此，照会议通知。') =>
    declineCorrection(as(db, actor), { requestId, reason, requestKey: requestKey() })
  return { stage, articleId, requestId, ask, decline }
}

it('notifies who asked of the reason, and lets them ask again', () =>
  withRollback(async (tx) => {
    const { stage, articleId, requestId, ask, decline } = await asked(tx)
    expect(await decline(stage.final)).toEqual({ requestId })
    const { rows } = await listOwnRequests(tx, { actor: stage.author })
    expect(rows).toMatchObject([
      { state: 'declined', reason: '原文如此，照会议通知。', edition: null },
    ])
    const events = await tx.select().from(outbox).orderBy(outbox.id)
    expect(events.at(-1)).toMatchObject({
      event: 'correction.declined',
      payload: {
        articleId,
        requestId,
        accountId: stage.final.accountId,
        accountIds: [stage.author.accountId],
        reason: '原文如此，照会议通知。',
      },
    })
    await ask()
    expect((await listOwnRequests(tx, { actor: stage.author })).rows).toHaveLength(2)
  }))

it('refuses without a reason, a second answer, and who is no second or final editor', () =>
  withRollback(async (tx) => {
    const { stage, decline } = await asked(tx)
    await expect(decline(stage.final, ' ')).rejects.toMatchObject({
      issues: { reason: ['请写不更正的理由，作者和同事都会看到'] },
    })
    await expect(decline(stage.first)).rejects.toMatchObject({ code: 'not-found' })
    await expect(decline(stage.author)).rejects.toMatchObject({ code: 'forbidden' })
    await decline(stage.second)
    await expect(decline(stage.final)).rejects.toMatchObject({ code: 'conflict' })
  }))
