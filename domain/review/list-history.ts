import { asc, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { transitions } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import type { EditionState, Move } from '#db/states'

export interface HistoryRow {
  id: number
  editionId: number
  move: Move
  fromState: EditionState | null
  toState: EditionState
  /** Null when the system did it. */
  name: string | null
  reason: string | null
  revisionId: number | null
  revisionNumber: number | null
  at: Date
}

/** Everything that happened to the given editions, first to last. */
export async function listHistory(
  db: Queryable,
  input: { editionIds: readonly number[] },
): Promise<HistoryRow[]> {
  if (input.editionIds.length === 0) return []
  return db
    .select({
      id: transitions.id,
      editionId: transitions.editionId,
      move: transitions.move,
      fromState: transitions.fromState,
      toState: transitions.toState,
      name: accounts.displayName,
      reason: transitions.reason,
      revisionId: transitions.revisionId,
      revisionNumber: revisions.number,
      at: transitions.createdAt,
    })
    .from(transitions)
    .leftJoin(accounts, eq(accounts.id, transitions.accountId))
    .leftJoin(revisions, eq(revisions.id, transitions.revisionId))
    .where(inArray(transitions.editionId, [...input.editionIds]))
    .orderBy(asc(transitions.id))
}
