import { and, desc, eq, gte } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { keptRevisions } from '#db/schema/desk'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'

export interface KeptRow {
  revisionId: number
  number: number
  accountId: number
  name: string
  reason: string
  at: Date
}

/**
 * Words kept beside an edition at the level where it stands, each person's last, newest first. A decision
 * settles them: what was kept before it is history.
 */
export async function listKept(db: Queryable, input: { editionId: number }): Promise<KeptRow[]> {
  const rows = await db
    .selectDistinctOn([keptRevisions.accountId], {
      revisionId: revisions.id,
      number: revisions.number,
      accountId: keptRevisions.accountId,
      name: accounts.displayName,
      reason: keptRevisions.reason,
      at: keptRevisions.createdAt,
    })
    .from(keptRevisions)
    .innerJoin(revisions, eq(revisions.id, keptRevisions.revisionId))
    .innerJoin(accounts, eq(accounts.id, keptRevisions.accountId))
    .innerJoin(editions, eq(editions.id, keptRevisions.editionId))
    .where(
      and(
        eq(keptRevisions.editionId, input.editionId),
        gte(keptRevisions.createdAt, editions.stateSince),
      ),
    )
    .orderBy(keptRevisions.accountId, desc(revisions.id))
  return rows.toSorted((a, b) => b.revisionId - a.revisionId)
}
