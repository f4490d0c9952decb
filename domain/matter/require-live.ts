import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { Refusal } from '#lib/refusal'

import { withinDivision } from '../division/within-division.ts'

/** Keeps an article as it is until the transaction ends, whether it is live or not. */
export async function lockArticle(
  tx: Transaction,
  { articleId }: { articleId: number },
): Promise<void> {
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for('share')
}

/** A proof is a live article of the division; it stays live until the transaction ends. Throws where it is none. */
export async function requireLive(
  tx: Transaction,
  { articleId, divisionCode }: { articleId: number; divisionCode: string },
): Promise<void> {
  const [article] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.id, articleId),
        eq(articles.state, 'live'),
        withinDivision(articles.divisionCode, divisionCode),
      ),
    )
    .for('share')
  if (article) return
  const issue = '要选这个地区已经发布的报道'
  throw new Refusal('invalid-input', issue, { articleId: [issue] })
}
