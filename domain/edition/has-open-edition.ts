import { and, eq, notInArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { CLOSED_EDITION_STATES } from '#db/states'

/** Whether an edition of the article is being worked on: asked before the unique index would refuse. */
export async function hasOpenEdition(tx: Transaction, articleId: number): Promise<boolean> {
  const [open] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        notInArray(editions.state, [...CLOSED_EDITION_STATES]),
      ),
    )
  return open !== undefined
}
