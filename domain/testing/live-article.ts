import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { insertAccount } from '#db/testing/factories'
import { shanghaiDay } from '#lib/dates'

import { indexArticle } from '../catalogue/index-article.ts'
import type { Content } from '../article/content.ts'
import { newsDayOf } from '../article/news-day.ts'
import { COUNTY, draftOf, goodContent } from './stage.ts'

/** Articles that are live without having gone through review, for tests of what readers find. */
export async function liveArticles(
  tx: Transaction,
  contents: readonly (Partial<Content> & { publishedAt?: Date })[],
): Promise<number[]> {
  const author = await insertAccount(tx, 'correspondent', '620000')
  const ids: number[] = []
  for (const [order, { publishedAt, ...given }] of contents.entries()) {
    const content = goodContent({ divisionCode: COUNTY, ...given })
    const { articleId, revisionId } = await draftOf(tx, author, content)
    const when = publishedAt ?? new Date(Date.parse('2026-03-20T02:00:00Z') - order * 60_000)
    await tx
      .update(articles)
      .set({
        state: 'live',
        liveRevisionId: revisionId,
        publishedAt: when,
        updatedAt: when,
        printDate: content.printDate,
        newsOn: newsDayOf(content, { pageDay: null, publishedOn: shanghaiDay(when) }),
      })
      .where(eq(articles.id, articleId))
    await indexArticle(tx, articleId)
    ids.push(articleId)
  }
  return ids
}
