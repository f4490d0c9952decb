import { and, eq, isNull } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { coAuthors } from '#db/schema/co-authors'
import { editions } from '#db/schema/editions'

/**
 * The editions that an account wrote, handed in or writes with its author, each found by an index: an `or`
 * of the three would read all editions.
 */
export function ownEditionIds(db: Queryable, accountId: number) {
  const written = db
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.authorId, accountId))
  const submitted = db
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.submitterId, accountId))
  const shared = db
    .select({ id: coAuthors.editionId })
    .from(coAuthors)
    .where(
      and(
        eq(coAuthors.accountId, accountId),
        eq(coAuthors.answer, 'accepted'),
        isNull(coAuthors.endedAt),
      ),
    )
  return union(written, submitted, shared)
}
