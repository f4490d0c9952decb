import { and, desc, eq, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/article-pins'

import { withinDivision } from '../division/within-division.ts'
import { isLive, selectArticleLines, type ArticleLine } from './article-line.ts'

/** The pinned live articles of the province or of a division and all below it; newest pin first. */
export async function listPinned(
  db: Queryable,
  { divisionCode }: { divisionCode?: string } = {},
): Promise<ArticleLine[]> {
  return selectArticleLines(db)
    .innerJoin(
      articlePins,
      and(
        eq(articlePins.articleId, articles.id),
        isNull(articlePins.endedAt),
        sql`${articlePins.until} > now()`,
      ),
    )
    .where(
      and(isLive, divisionCode ? withinDivision(articles.divisionCode, divisionCode) : undefined),
    )
    .orderBy(desc(articlePins.pinnedAt), desc(articlePins.id))
}
