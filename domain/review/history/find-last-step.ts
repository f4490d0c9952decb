import { and, desc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import type { ArticleState } from '#db/states'

export interface LastStep {
  /** Who brought the edition to where it is; null when the system did. */
  accountId: number | null
  /** What readers have of its article. */
  articleState: ArticleState
}

/** The step that brought an edition to its state, with what has become of its article. */
export async function findLastStep(
  db: Queryable,
  { editionId }: { editionId: number },
): Promise<LastStep | null> {
  const [row] = await db
    .select({ accountId: transitions.accountId, articleState: articles.state })
    .from(transitions)
    .innerJoin(editions, eq(editions.id, transitions.editionId))
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .where(
      and(
        eq(transitions.editionId, editionId),
        sql`${transitions.fromState} is distinct from ${transitions.toState}`,
      ),
    )
    .orderBy(desc(transitions.id))
    .limit(1)
  return row ?? null
}
