import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { Refusal } from '#lib/refusal'

export type LockedArticle = typeof articles.$inferSelect

/** Locks an article for a change of what readers see of it. */
export async function lockArticle(tx: Transaction, articleId: number): Promise<LockedArticle> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId)).for('update')
  if (!article) throw new Refusal('not-found', '没有这篇文章')
  return article
}
