import { expect, it } from 'vitest'

import { adminChanges } from '#db/schema/admin-changes'
import { outbox } from '#db/schema/outbox'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { followChanges } from '../testing/follow-changes.ts'
import { as, COUNTY, NOW, published, requestKey, setStage, submitted } from '../testing/stage.ts'
import { pinArticle } from './pin-article.ts'
import { unpinArticle } from './unpin-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

const eventOf = (articleId: number) => ({
  event: 'article.tested',
  payload: { change: { articleId, divisionCodes: [], topicIds: [] } },
})

it('reports what changes for readers, and nothing of what only the newsroom sees', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await submitted(tx, stage.author)
    const fresh = followChanges(tx)
    await fresh()
    const { articleId } = await published(tx, stage)
    expect(await fresh()).toMatchObject([
      { change: { articleId, divisionCodes: [COUNTY], topicIds: [] } },
    ])
    const { accountId } = stage.final
    const change = { subjectKey: 'x', subjectName: 'x', kind: 'change', accountId } as const
    await tx.insert(adminChanges).values([
      { ...change, subject: 'settings' },
      { ...change, subject: 'account' },
    ])
    expect((await fresh()).map(({ change }) => change)).toEqual([null])
    expect(await fresh()).toEqual([])
  }))

it('reports pins, and withdrawals before anything else', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const fresh = followChanges(tx)
    await fresh()
    const until = new Date(NOW.getTime() + 86_400_000)
    const input = () => ({ articleId, requestKey: requestKey() })
    const ctx = as(tx, stage.final)
    await pinArticle(ctx, { ...input(), until })
    await unpinArticle(ctx, input())
    await withdrawArticle(ctx, { ...input(), reason: 'other', publicNote: '已撤下' })
    expect(await fresh()).toMatchObject([
      { isWithdrawal: true, change: { articleId } },
      { isWithdrawal: false, change: { articleId } },
      { isWithdrawal: false, change: { articleId } },
    ])
  }))

it('leaves nothing out, however much was written since', () =>
  withRollback(async (tx) => {
    const fresh = followChanges(tx)
    await fresh()
    await tx.insert(outbox).values(Array.from({ length: 1_300 }, (_, index) => eventOf(index + 1)))
    expect(await fresh()).toHaveLength(1_300)
  }))

it('reports what is committed after rows with higher numbers', async () => {
  const db = racesDatabase()
  const fresh = followChanges(db)
  await fresh()
  const written = Promise.withResolvers<void>()
  const overtaken = Promise.withResolvers<void>()
  const slow = db.transaction(async (tx) => {
    await tx.insert(outbox).values(eventOf(-1))
    written.resolve()
    await overtaken.promise
  })
  await written.promise
  await db.insert(outbox).values(eventOf(-2))
  const idsOf = async () => (await fresh()).map(({ change }) => change?.articleId)
  expect(await idsOf()).toContain(-2)
  overtaken.resolve()
  await slow
  const later = await idsOf()
  expect(later).toContain(-1)
  expect(later).not.toContain(-2)
})
