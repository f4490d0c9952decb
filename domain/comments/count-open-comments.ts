import { and, count, eq, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { commentResolutions, comments } from '#db/schema/comments'

/** How many remarks on an edition are not settled; the caller has asked whether the actor may read it. */
export async function countOpenComments(
  db: Queryable,
  input: { editionId: number },
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(comments)
    .leftJoin(commentResolutions, eq(commentResolutions.commentId, comments.id))
    .where(
      and(
        eq(comments.editionId, input.editionId),
        isNull(comments.parentId),
        isNull(commentResolutions.commentId),
      ),
    )
  return row?.count ?? 0
}
