import { and, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { articleMoves } from '#db/schema/article-moves'

export type Withdrawal = NonNullable<Awaited<ReturnType<typeof findWithdrawal>>>

/**
 * What readers see of a withdrawn article, or null when it is not one. Nothing of its text: they
 * may be what it was withdrawn for.
 */
export async function findWithdrawal(db: Queryable, articleId: number) {
  const [row] = await db
    .select({
      articleId: articles.id,
      at: articleMoves.createdAt,
      reason: articleMoves.reason,
      note: articleMoves.publicNote,
      division: {
        code: divisions.code,
        name: divisions.name,
        slug: divisions.slug,
        level: divisions.level,
      },
    })
    .from(articles)
    .innerJoin(articleMoves, eq(articleMoves.articleId, articles.id))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .where(
      and(
        eq(articles.id, articleId),
        eq(articles.state, 'withdrawn'),
        eq(articleMoves.move, 'withdraw'),
      ),
    )
    .orderBy(desc(articleMoves.id))
    .limit(1)
  return row ?? null
}
