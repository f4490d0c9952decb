import { and, count, eq, isNull, ne, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { commentResolutions, comments } from '#db/schema/comments'

/**
 * How many remarks on an edition are not settled; the caller has asked whether the actor may read it. `exceptOwn`: what
 * this person has just written, on this revision, is for those after them.
 */
export async function countOpenComments(
  db: Queryable,
  input: { editionId: number; exceptOwn?: { accountId: number; revisionId: number } },
): Promise<number> {
  const { editionId, exceptOwn } = input
  const [row] = await db
    .select({ count: count() })
    .from(comments)
    .leftJoin(commentResolutions, eq(commentResolutions.commentId, comments.id))
    .where(
      and(
        eq(comments.editionId, editionId),
        isNull(comments.parentId),
        isNull(commentResolutions.commentId),
        exceptOwn &&
          or(
            ne(comments.authorId, exceptOwn.accountId),
            ne(comments.revisionId, exceptOwn.revisionId),
          ),
      ),
    )
  return row?.count ?? 0
}
