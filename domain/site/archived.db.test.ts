import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { archivePage } from '../publication/archive-page.ts'
import { as, goodContent, NOW, setStage } from '../testing/stage.ts'
import { findArticle } from './find-article.ts'

it('shows readers when an archive was taken in, and shows it since its day in print', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const content = goodContent({ printDate: '2019-05-06' })
    const stories = [{ content, sure: true }]
    const page = { rawText: '甲县政协开会', printDate: '2019-05-06', pageLabel: null, stories }
    await archivePage(as(tx, final), page)
    const [article] = await tx.select({ id: articles.id }).from(articles)
    expect(await findArticle(tx, article?.id ?? 0)).toMatchObject({
      archivedAt: NOW,
      isPageDated: true,
      publishedAt: new Date('2019-05-05T16:00:00Z'),
    })
  }))
