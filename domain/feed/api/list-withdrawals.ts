import { and, eq, inArray, max, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { articleMoves } from '#db/schema/article-moves'
import { shanghaiIso } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'

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
  const newest = keyset({
    columns: [['id', articleMoves.id]],
    direction: 'descending',
    size: limit,
  })
  const rows = await db
    .select({ id: articles.id, at: articleMoves.createdAt })
    .from(latest)
    .innerJoin(articleMoves, eq(articleMoves.id, latest.moveId))
    .innerJoin(articles, eq(articles.id, latest.articleId))
    .where(
      and(
        inArray(articles.state, [...GONE_STATES]),
        before === null ? undefined : newest.beyondRow(seen),
      ),
    )
    .orderBy(...newest.orderBy)
    .limit(newest.limit)
  const { rows: page, hasMore } = cutPage(rows, limit)
  return {
    withdrawals: page.map(({ id, at }) => ({
      id,
      url: site.address + articlePath(id),
      withdrawnAt: shanghaiIso(at),
    })),
    hasMore,
  }
}
