import { and, asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { bypasses } from '#db/schema/bypasses'

import type { Actor } from '../../account/actor.ts'
import type { TermBypass } from '../../copydesk/checks/watched-terms.ts'
import { isReadableBy } from '../../edition/is-readable-by.ts'
import { isStanding } from '../../publication/sensitive-terms.ts'

/** The watched terms that were let through in an edition, first to last; none of an edition that the actor may not read. */
export async function listBypasses(
  db: Queryable,
  {
    actor,
    editionId,
    standing = false,
  }: {
    actor: Actor
    editionId: number
    /** Only those of terms as the list has them now. */
    standing?: boolean
  },
): Promise<TermBypass[]> {
  return db
    .select({
      term: bypasses.term,
      reason: bypasses.reason,
      name: accounts.displayName,
      at: bypasses.createdAt,
    })
    .from(bypasses)
    .innerJoin(editions, eq(editions.id, bypasses.editionId))
    .innerJoin(accounts, eq(accounts.id, bypasses.accountId))
    .where(
      and(
        eq(bypasses.editionId, editionId),
        isReadableBy(actor),
        standing ? isStanding : undefined,
      ),
    )
    .orderBy(asc(bypasses.id))
}
