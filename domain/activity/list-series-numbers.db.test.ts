import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { COUNTY, goodContent, published, setStage } from '../testing/stage.ts'
import { listSeriesNumbers } from './list-series-numbers.ts'

const lecture = (number: string) => goodContent({ headline: `“政协讲堂”第${number}讲开讲` })

it('lists the numbers of live reports, without those of the article that asks', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await published(tx, stage, lecture('六'))
    const seventh = await published(tx, stage, lecture('七'))
    const all = { divisionCode: COUNTY, exceptEditionId: null }
    expect(await listSeriesNumbers(tx, all)).toEqual({ 政协讲堂: [6, 7] })
    const others = { divisionCode: COUNTY, exceptEditionId: seventh.editionId }
    expect(await listSeriesNumbers(tx, others)).toEqual({ 政协讲堂: [6] })
    expect(await listSeriesNumbers(tx, { ...all, divisionCode: '620826' })).toEqual({})
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, seventh.articleId))
    expect(await listSeriesNumbers(tx, all)).toEqual({ 政协讲堂: [6] })
  }))
