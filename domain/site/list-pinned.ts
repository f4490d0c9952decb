import { and, desc, eq, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/desk'

import { withinDivision } from '../division/within-division.ts'
import { isLive, selectStories, type StoryLine } from './story-line.ts'

/** The live stories that stand first, of the province or of a division and all below it; newest pin first. */
export async function listPinned(
  db: Queryable,
  { divisionCode }: { divisionCode?: string } = {},
): Promise<StoryLine[]> {
  return selectStories(db)
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
