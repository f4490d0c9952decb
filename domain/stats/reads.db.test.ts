import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { reads } from '#db/schema/reads'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listOwnEditions } from '../review/editions/list-own-editions.ts'
import { liveArticles } from '../testing/live-article.ts'
import { NOW, published, setStage } from '../testing/stage.ts'
import { getFigures } from './get-figures.ts'
import { listMostRead } from './list-most-read.ts'
import { periodAround } from './period.ts'
import { recordReads } from './record-reads.ts'

const DAY = '2026-03-20'

it('adds up by article and day, and passes over what is no live article', () =>
  withRollback(async (tx) => {
    const [read = 0, withdrawn = 0] = await liveArticles(tx, [{}, {}])
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, withdrawn))
    const none = 9_007_199_254_740_991
    const counts = [
      { articleId: read, day: DAY, count: 2 },
      { articleId: read, day: DAY, count: 1 },
      { articleId: read, day: '2026-03-19', count: 4 },
      { articleId: withdrawn, day: DAY, count: 5 },
      { articleId: none, day: DAY, count: 5 },
    ]
    await recordReads(tx, counts)
    await recordReads(tx, [{ articleId: read, day: DAY, count: 1 }])
    const rows = await tx
      .select({ day: reads.day, count: reads.count })
      .from(reads)
      .where(eq(reads.articleId, read))
      .orderBy(reads.day)
    expect(rows).toEqual([
      { day: '2026-03-19', count: 4 },
      { day: DAY, count: 4 },
    ])
    const others = await tx.select().from(reads).where(eq(reads.articleId, withdrawn))
    expect(others).toEqual([])
    await recordReads(tx, [])
  }))

it('counts the readings of a period in its figures, of what is live', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'editor1', '620825')
    const [read = 0] = await liveArticles(tx, [{}])
    await recordReads(tx, [
      { articleId: read, day: '2026-03-31', count: 3 },
      { articleId: read, day: '2026-04-01', count: 5 },
    ])
    const period = periodAround('month', DAY)
    expect(await getFigures(tx, { actor, divisionCode: '620825', period })).toMatchObject({
      readings: 3,
    })
  }))

it('shows authors how often their edition was read', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    await recordReads(tx, [{ articleId, day: DAY, count: 6 }])
    const { rows } = await listOwnEditions(tx, { actor: stage.author, now: NOW })
    expect(rows.map(({ readings }) => readings)).toEqual([6])
  }))

it('lists what is read most since a day, by region, without what is withdrawn since', () =>
  withRollback(async (tx) => {
    const [here = 0, near = 0, gone = 0] = await liveArticles(tx, [
      { headline: '庄浪一篇', divisionCode: '620825' },
      { headline: '静宁一篇', divisionCode: '620826' },
      { headline: '撤下的一篇', divisionCode: '620825' },
    ])
    await recordReads(tx, [
      { articleId: here, day: DAY, count: 2 },
      { articleId: near, day: DAY, count: 7 },
      { articleId: near, day: '2026-03-01', count: 50 },
      { articleId: gone, day: DAY, count: 9 },
    ])
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, gone))
    const most = (divisionCode?: string) =>
      listMostRead(tx, { divisionCode, since: '2026-03-14', limit: 5 })
    const own = [here, near]
    const found = (await most()).filter(({ articleId }) => [...own, gone].includes(articleId))
    expect(found.map((row) => [row.articleId, row.reads])).toEqual([
      [near, 7],
      [here, 2],
    ])
    expect((await most('620825')).map(({ headline }) => headline)).toEqual(['庄浪一篇'])
    expect((await most('620825'))[0]?.division).toMatchObject({
      slug: 'zhuanglang',
      level: 'county',
    })
  }))
