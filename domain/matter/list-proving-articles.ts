import { and, asc, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'

import { withinDivision } from '../division/within-division.ts'

const MAX_OFFERED = 60

/** The latest published articles of a division, which may prove something. */
export async function listProvingArticles(
  db: Queryable,
  { divisionCode }: { divisionCode: string },
) {
  return db
    .select({ articleId: articles.id, headline: revisions.headline })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.state, 'live'), withinDivision(articles.divisionCode, divisionCode)))
    .orderBy(desc(articles.id), asc(revisions.id))
    .limit(MAX_OFFERED)
}
