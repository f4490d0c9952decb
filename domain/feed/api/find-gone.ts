import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articleMoves } from '#db/schema/article-moves'
import { articles } from '#db/schema/articles'
import type { WithdrawReason } from '#db/states'
import { formatDay, shanghaiDay, shanghaiIso } from '#lib/dates'

/** That something was in public, when it went, and why: nothing of what it was. */
export interface Gone {
  code: 'withdrawn'
  message: string
  withdrawnAt: string
  reason: WithdrawReason | null
  note: string | null
}

/** The withdrawal of an article; null when it is live or was never published. */
export const findGoneArticle = (db: Queryable, articleId: number): Promise<Gone | null> =>
  findGone(db, eq(articles.id, articleId), '这篇报道')

/** The last withdrawal of what reported an activity; for an activity that no live article reports. */
export const findGoneActivity = (db: Queryable, activityId: number): Promise<Gone | null> =>
  findGone(db, eq(articles.activityId, activityId), '报道这项活动的文章')

async function findGone(db: Queryable, where: SQL, what: string): Promise<Gone | null> {
  const [row] = await db
    .select({
      state: articles.state,
      at: articleMoves.createdAt,
      reason: articleMoves.reason,
      note: articleMoves.publicNote,
    })
    .from(articles)
    .innerJoin(articleMoves, eq(articleMoves.articleId, articles.id))
    .where(
      and(
        where,
        inArray(articles.state, ['withdrawn', 'removed']),
        eq(articleMoves.move, 'withdraw'),
      ),
    )
    .orderBy(desc(articleMoves.id))
    .limit(1)
  if (!row) return null
  const { at } = row
  // Of what was removed for good not even the note stays.
  const { reason, note } = row.state === 'withdrawn' ? row : { reason: null, note: null }
  return {
    code: 'withdrawn',
    message: `${what}已于${formatDay(shanghaiDay(at))}撤下，请删去副本`,
    withdrawnAt: shanghaiIso(at),
    reason,
    note,
  }
}
