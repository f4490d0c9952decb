import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { COUNTY, goodContent, published, setStage } from '../testing/stage.ts'
import { listSeriesArticles } from './list-series-articles.ts'
import { listAllSeries } from './list-all-series.ts'

const on = (start: string, headline: string) =>
  goodContent({ headline, event: { ...goodContent().event, start } })

it('reports how far each run has come, and the articles of one committee by number', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await published(tx, stage, on('2026-03-10', '“政协讲堂”第八讲开讲'))
    await published(tx, stage, on('2026-03-14', '“政协讲堂”第十讲开讲'))
    await published(tx, stage, on('2026-03-12', '县政协召开十届十八次主席会议'))
    const lectures = {
      divisionCode: COUNTY,
      name: '政协讲堂',
      last: 10,
      known: 2,
      lastTitle: '“政协讲堂”第十讲开讲',
      lastOn: '2026-03-14',
    }
    const sessions = {
      divisionCode: COUNTY,
      name: '十届主席会议',
      last: 18,
      known: 1,
      lastTitle: '县政协召开十届十八次主席会议',
      lastOn: '2026-03-12',
    }
    for (const code of [COUNTY, '620800', undefined])
      expect(await listAllSeries(tx, code)).toEqual([lectures, sessions])
    expect(await listAllSeries(tx, '620500')).toEqual([])
    const seriesArticles = await listSeriesArticles(tx, COUNTY)
    expect(seriesArticles.map(({ series, number }) => [series, number])).toEqual([
      ['十届主席会议', 18],
      ['政协讲堂', 10],
      ['政协讲堂', 8],
    ])
    expect(await listSeriesArticles(tx, '620800')).toEqual([])
  }))

it('forgets a number whose article is withdrawn, and a run without any', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage, on('2026-03-10', '“政协讲堂”第八讲开讲'))
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, articleId))
    expect(await listAllSeries(tx)).toEqual([])
    expect(await listSeriesArticles(tx, COUNTY)).toEqual([])
  }))
