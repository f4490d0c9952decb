import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articleMoves } from '#db/schema/article-moves'
import { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/article-pins'

import type { PublicChange } from '../edition/public-change.ts'

/** More than this on top, and nothing is. */
export const MAX_PINS = 5

/** Ends the current pin of the article, if any; returns whether there was one. `by` is nobody when its time was up. */
export async function endPins(
  tx: Transaction,
  articleId: number,
  ended: { at: Date; by: number | null },
): Promise<boolean> {
  const rows = await tx
    .update(articlePins)
    .set({ endedAt: ended.at, endedBy: ended.by })
    .where(and(eq(articlePins.articleId, articleId), isNull(articlePins.endedAt)))
    .returning({ id: articlePins.id })
  return rows.length > 0
}

/**
 * Goes on with the pin that ended with the article's last withdrawal, while its time lasts and there is room for it. What
 * nobody took off had its time cut by the withdrawal alone.
 */
export async function renewPin(tx: Transaction, articleId: number, now: Date): Promise<void> {
  const withdrawnAt = sql`(
    select max(${articleMoves.createdAt}) from ${articleMoves}
    where ${articleMoves.articleId} = ${articleId} and ${articleMoves.move} = 'withdraw')`
  const [cut] = await tx
    .select({ pinnedBy: articlePins.pinnedBy, until: articlePins.until })
    .from(articlePins)
    .where(
      and(
        eq(articlePins.articleId, articleId),
        eq(articlePins.endedAt, withdrawnAt),
        isNull(articlePins.endedBy),
        gt(articlePins.until, now),
      ),
    )
    .orderBy(desc(articlePins.id))
    .limit(1)
  if (!cut || (await countPins(tx)) >= MAX_PINS) return
  await tx.insert(articlePins).values({ ...cut, articleId, pinnedAt: now })
}

/** How many live articles are pinned. */
export async function countPins(tx: Transaction): Promise<number> {
  const [pinned] = await tx
    .select({ count: count() })
    .from(articlePins)
    .innerJoin(articles, eq(articles.id, articlePins.articleId))
    .where(and(isNull(articlePins.endedAt), eq(articles.state, 'live')))
  return pinned?.count ?? 0
}

/** The pages an article shows on. */
export function changeOf(
  article: Pick<typeof articles.$inferSelect, 'id' | 'divisionCode' | 'topicId'>,
): PublicChange {
  const { id, divisionCode, topicId } = article
  return {
    articleId: id,
    divisionCodes: [divisionCode],
    topicIds: topicId === null ? [] : [topicId],
  }
}
