import { and, desc, eq, inArray, lt, max, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { articleMoves } from '#db/schema/review'
import { shanghaiIso } from '#lib/dates'
import { articlePath } from '#lib/site-paths'

import type { FeedSite } from '../feed-scope.ts'
import type { ApiWithdrawal } from './schemas.ts'

const GONE_STATES = ['withdrawn', 'removed'] as const
const GONE_MOVES = ['withdraw', 'remove'] as const

/**
 * Articles that are out of public sight now, the latest taken out first, so that whoever kept a copy can
 * drop it; `before` is the article that ended the page before.
 */
export async function listWithdrawals(
  db: Queryable,
  site: FeedSite,
  { before, limit }: { before: number | null; limit: number },
): Promise<{ withdrawals: ApiWithdrawal[]; hasMore: boolean }> {
  const latest = db
    .select({ articleId: articleMoves.articleId, moveId: max(articleMoves.id).as('move_id') })
    .from(articleMoves)
    .where(inArray(articleMoves.move, [...GONE_MOVES]))
    .groupBy(articleMoves.articleId)
    .as('latest')
  const seen = sql`(select max(last.id) from ${articleMoves} as last
    where last.article_id = ${before} and ${inArray(sql`last.move`, [...GONE_MOVES])})`
  const rows = await db
    .select({ id: articles.id, at: articleMoves.createdAt })
    .from(latest)
    .innerJoin(articleMoves, eq(articleMoves.id, latest.moveId))
    .innerJoin(articles, eq(articles.id, latest.articleId))
    .where(
      and(
        inArray(articles.state, [...GONE_STATES]),
        before === null ? undefined : lt(articleMoves.id, seen),
      ),
    )
    .orderBy(desc(articleMoves.id))
    .limit(limit + 1)
  return {
    withdrawals: rows.slice(0, limit).map(({ id, at }) => ({
      id,
      url: site.address + articlePath(id),
      withdrawnAt: shanghaiIso(at),
    })),
    hasMore: rows.length > limit,
  }
}
