import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { as, COUNTY, published, requestKey, setStage } from '../testing/stage.ts'
import { askCorrection } from './ask-correction.ts'
import {
  countOpenRequests,
  listOpenRequests,
  listOwnRequests,
  listRequestsOf,
} from './list-correction-requests.ts'

const ask = (
  db: Queryable,
  actor: Actor,
  articleId: number,
  words = '会议次数写错了，应为第三次。',
) => askCorrection(as(db, actor), { articleId, words, requestKey: requestKey() })

it('puts the request before the editors of the division, and on the desk of who asked', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const { requestId } = await ask(tx, stage.author, articleId)
    for (const editor of [stage.second, stage.final]) {
      const { rows } = await listOpenRequests(tx, { actor: editor })
      expect(rows).toMatchObject([
        { requestId, articleId, requestedBy: stage.author.displayName, open: null },
      ])
      expect(await countOpenRequests(tx, { actor: editor })).toBe(1)
    }
    const { rows } = await listOwnRequests(tx, { actor: stage.author })
    expect(rows).toMatchObject([{ requestId, state: 'open', headline: '县政协召开主席会议' }])
    const requests = await listRequestsOf(tx, { articleIds: [articleId] })
    expect(requests).toMatchObject([{ requestId, text: '会议次数写错了，应为第三次。' }])
    const events = await tx.select().from(outbox).orderBy(outbox.id)
    const { accountId } = stage.author
    expect(events.at(-1)).toMatchObject({
      event: 'correction.asked',
      payload: { articleId, requestId, accountId, quote: '会议次数写错了，应为第三次。' },
    })
  }))

it('lets any correspondent of the division and who wrote it ask, and shows it to no editor elsewhere', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const neighbour = await insertAccount(tx, 'correspondent', COUNTY)
    await ask(tx, neighbour, articleId)
    await ask(tx, { ...stage.author, grants: [] }, articleId)
    // Who reviewed it wrote nothing of it.
    await expect(ask(tx, stage.first, articleId)).rejects.toMatchObject({ code: 'forbidden' })
    const elsewhere = await insertAccount(tx, 'editor2', '620500')
    for (const actor of [elsewhere, stage.first]) {
      expect((await listOpenRequests(tx, { actor })).rows).toEqual([])
      expect(await countOpenRequests(tx, { actor })).toBe(0)
    }
  }))

it('asks once when the same person asks twice at the same moment', async () => {
  const db = racesDatabase()
  const stage = await setStage(db)
  const { articleId } = await published(db, stage)
  const outcomes = await Promise.allSettled([
    ask(db, stage.author, articleId),
    ask(db, stage.author, articleId),
  ])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost).toHaveLength(1)
  expect(lost[0]?.reason).toMatchObject({
    code: 'conflict',
    message: '您已经申请过，编辑还没有答复',
  })
})

it('refuses strangers, empty and endless texts, and what is not in sight', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const stranger = await insertAccount(tx, 'correspondent', '620523')
    await expect(ask(tx, stranger, articleId)).rejects.toMatchObject({ code: 'forbidden' })
    for (const words of ['  ', '长'.repeat(501)]) {
      await expect(ask(tx, stage.author, articleId, words)).rejects.toMatchObject({
        issues: { words: [expect.any(String)] },
      })
    }
    const down = { articleId, reason: 'other', publicNote: '撤下', requestKey: requestKey() }
    await withdrawArticle(as(tx, stage.final), down)
    await expect(ask(tx, stage.author, articleId)).rejects.toMatchObject({ code: 'forbidden' })
  }))
