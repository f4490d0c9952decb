import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import type { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/article-pins'

import type { PublicChange } from '../edition/public-change.ts'

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
