import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { spikeEdition } from '../review/moves/spike-edition.ts'
import { as, published, requestKey, setStage } from '../testing/stage.ts'
import { acceptCorrection } from './accept-correction.ts'
import { askCorrection } from './ask-correction.ts'
import { declineCorrection } from './decline-correction.ts'
import { listOpenRequests, listOwnRequests } from './list-correction-requests.ts'
import { openEdition } from './open-edition.ts'

async function asked(db: Queryable) {
  const stage = await setStage(db)
  const { articleId } = await published(db, stage)
  const input = { articleId, words: '会议次数写错了。', requestKey: requestKey() }
  const { requestId } = await askCorrection(as(db, stage.author), input)
  return { stage, articleId, requestId }
}

const accept = (db: Queryable, actor: Actor, requestId: number, publicNote = '次数订正。') =>
  acceptCorrection(as(db, actor), { requestId, publicNote, requestKey: requestKey() })

it('begins a correction with the note readers will see, and notifies who asked', () =>
  withRollback(async (tx) => {
    const { stage, articleId, requestId } = await asked(tx)
    const { editionId } = await accept(tx, stage.second, requestId)
    const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(edition).toMatchObject({
      articleId,
      kind: 'correction',
      state: 'draft',
      publicNote: '次数订正。',
      authorId: stage.second.accountId,
    })
    const { rows } = await listOwnRequests(tx, { actor: stage.author })
    expect(rows).toMatchObject([
      {
        state: 'accepted',
        answeredBy: stage.second.displayName,
        edition: { editionId, state: 'draft' },
      },
    ])
    expect((await listOpenRequests(tx, { actor: stage.second })).rows).toEqual([])
    const events = await tx.select().from(outbox).orderBy(outbox.id)
    const { accountId } = stage.second
    const accountIds = [stage.author.accountId]
    expect(events.at(-1)).toMatchObject({ event: 'correction.accepted' })
    expect(events.at(-1)?.payload).toEqual({ articleId, requestId, accountId, accountIds })
    await expect(accept(tx, stage.final, requestId)).rejects.toMatchObject({
      code: 'conflict',
      message: '这个申请已经有人答复了，请刷新页面',
    })
  }))

it('takes the correction that is being written already', () =>
  withRollback(async (tx) => {
    const { stage, articleId, requestId } = await asked(tx)
    const opened = await openEdition(as(tx, stage.final), {
      articleId,
      kind: 'correction',
      publicNote: '另有一处订正。',
      requestKey: requestKey(),
    })
    expect(await accept(tx, stage.second, requestId, '')).toEqual(opened)
  }))

it('begins another when the one before is not used', () =>
  withRollback(async (tx) => {
    const { stage, articleId, requestId } = await asked(tx)
    const kind = 'correction' as const
    const opened = { articleId, kind, publicNote: '次数订正。', requestKey: requestKey() }
    const { editionId } = await openEdition(as(tx, stage.final), opened)
    const reason = '搁置太久'
    const spiked = { editionId, lockVersion: 0, reason, requestKey: requestKey() }
    await spikeEdition(as(tx, stage.final), spiked)
    expect(await accept(tx, stage.second, requestId)).not.toEqual({ editionId })
  }))

it('ends an acceptance and a refusal racing each other in one of the two', async () => {
  const db = racesDatabase()
  const { stage, requestId } = await asked(db)
  const outcomes = await Promise.allSettled([
    accept(db, stage.second, requestId),
    declineCorrection(as(db, stage.final), {
      requestId,
      reason: '原文无误',
      requestKey: requestKey(),
    }),
  ])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost).toHaveLength(1)
  expect(lost[0]?.reason).toMatchObject({ code: 'conflict' })
})

it('refuses other editors, a missing note, an update under way, and what was answered', () =>
  withRollback(async (tx) => {
    const { stage, articleId, requestId } = await asked(tx)
    const elsewhere = await insertAccount(tx, 'editor2', '620500')
    const never = await accept(tx, elsewhere, requestId + 999).catch((error: unknown) => error)
    for (const actor of [elsewhere, stage.first]) {
      await expect(accept(tx, actor, requestId)).rejects.toEqual(never)
    }
    await expect(accept(tx, stage.author, requestId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(accept(tx, stage.second, requestId, ' ')).rejects.toMatchObject({
      issues: { publicNote: [expect.any(String)] },
    })
    await expect(accept(tx, stage.second, requestId + 999)).rejects.toMatchObject({
      code: 'not-found',
      message: '没有这个更正申请',
    })
    const update = { articleId, kind: 'update' as const, publicNote: '', requestKey: requestKey() }
    await openEdition(as(tx, stage.final), update)
    await expect(accept(tx, stage.second, requestId)).rejects.toMatchObject({
      code: 'conflict',
      message: '这篇文章有一稿更新在办，办完才能开更正',
    })
  }))
