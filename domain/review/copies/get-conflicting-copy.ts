import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { conflictingCopies } from '#db/schema/conflicting-copies'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import type { Content } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'

export interface ConflictingCopy {
  revisionId: number
  number: number
  name: string
  reason: string
  at: Date
  content: Content
}

/** A conflicting copy; the caller has checked that the actor may read the edition. */
export async function getConflictingCopy(
  db: Queryable,
  input: { editionId: number; revisionId: number },
): Promise<ConflictingCopy> {
  const { editionId, revisionId } = input
  const [row] = await db
    .select({
      number: revisions.number,
      name: accounts.displayName,
      reason: conflictingCopies.reason,
      at: conflictingCopies.createdAt,
      content: revisions.content,
    })
    .from(conflictingCopies)
    .innerJoin(revisions, eq(revisions.id, conflictingCopies.revisionId))
    .innerJoin(accounts, eq(accounts.id, conflictingCopies.accountId))
    .where(
      and(eq(conflictingCopies.editionId, editionId), eq(conflictingCopies.revisionId, revisionId)),
    )
  if (!row) throw new Refusal('not-found', '没有这一版')
  return { ...row, revisionId, content: parseContent(row.content) }
}
