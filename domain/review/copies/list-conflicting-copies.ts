import { and, desc, eq, gte } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { conflictingCopies } from '#db/schema/conflicting-copies'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'

export interface ConflictingCopyRow {
  revisionId: number
  number: number
  accountId: number
  name: string
  reason: string
  at: Date
}

/**
 * Conflicting copies of an edition at its current level, each person's last, newest first. A decision
 * settles them: what was kept before it is history.
 */
export async function listConflictingCopies(
  db: Queryable,
  input: { editionId: number },
): Promise<ConflictingCopyRow[]> {
  const rows = await db
    .selectDistinctOn([conflictingCopies.accountId], {
      revisionId: revisions.id,
      number: revisions.number,
      accountId: conflictingCopies.accountId,
      name: accounts.displayName,
      reason: conflictingCopies.reason,
      at: conflictingCopies.createdAt,
    })
    .from(conflictingCopies)
    .innerJoin(revisions, eq(revisions.id, conflictingCopies.revisionId))
    .innerJoin(accounts, eq(accounts.id, conflictingCopies.accountId))
    .innerJoin(editions, eq(editions.id, conflictingCopies.editionId))
    .where(
      and(
        eq(conflictingCopies.editionId, input.editionId),
        gte(conflictingCopies.createdAt, editions.stateSince),
      ),
    )
    .orderBy(conflictingCopies.accountId, desc(revisions.id))
  return rows.toSorted((a, b) => b.revisionId - a.revisionId)
}
