import { and, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { articleMoves } from '#db/schema/article-moves'

import { listNotesOf } from '../corrections/list-article-notes.ts'

export type Withdrawal = NonNullable<Awaited<ReturnType<typeof findWithdrawal>>>

/**
 * What readers see of a withdrawn article, or null when it is not one: also that and when it was corrected or updated
 * before, newest first. Nothing of its text or of those notes: they may be what it was withdrawn for.
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
  if (!row) return null
  const notes = (await listNotesOf(db, [articleId])).get(articleId) ?? []
  return { ...row, changed: notes.map(({ kind, at: changedAt }) => ({ kind, at: changedAt })) }
}
