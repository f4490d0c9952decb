import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { COUNTY, goodContent, published, setStage } from '../testing/stage.ts'
import { bodyFromParagraphs } from './body.ts'
import { listEarlierArticles } from './list-earlier-articles.ts'

const article = (headline: string, text: string) =>
  goodContent({
    headline,
    body: bodyFromParagraphs([`${text}会议听取了办理情况的汇报，并作出安排。`]),
  })

it('lists what a county reported of its proposals this year, without the article that asks', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const first = await published(tx, stage, article('提案交办', '大会立案提案142件。'))
    await published(tx, stage, article('委员看春耕', '委员走访农户12户。'))
    const ask = (given: Partial<Parameters<typeof listEarlierArticles>[1]> = {}) =>
      listEarlierArticles(tx, {
        divisionCode: COUNTY,
        year: '2026',
        exceptEditionId: null,
        ...given,
      })
    expect(await ask()).toMatchObject([{ headline: '提案交办' }])
    expect((await ask())[0]?.day).toMatch(/^2026-/)
    expect(await ask({ exceptEditionId: first.editionId })).toEqual([])
    expect(await ask({ year: '2025' })).toEqual([])
    expect(await ask({ divisionCode: '620826' })).toEqual([])
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, first.articleId))
    expect(await ask()).toEqual([])
  }))
