import { asc, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import type { HistoryRow } from './history-row.ts'
import { listArticleHistory } from './list-article-history.ts'
import { listPeopleHistory } from './list-people-history.ts'

/**
 * Everything that happened to these editions, first to last: their own moves, who joined in, what
 * was let through, what was done about their article while they were what readers saw, and sign-offs.
 */
export async function listHistory(
  db: Queryable,
  input: { editionIds: readonly number[] },
): Promise<HistoryRow[]> {
  if (input.editionIds.length === 0) return []
  const ids = [...input.editionIds]
  const [moves, ofPeople, ofArticles] = await Promise.all([
    listMoves(db, ids),
    listPeopleHistory(db, ids),
    listArticleHistory(db, ids),
  ])
  return [...ofPeople, ...ofArticles].reduce(insertByTime, moves)
}

/** The rows keep the order they were written in; only the others are placed by their time. */
function insertByTime(rows: readonly HistoryRow[], other: HistoryRow): HistoryRow[] {
  // Nothing comes after the newer edition that took its place.
  const index = rows.findLastIndex(
    ({ editionId, at, move }) =>
      editionId === other.editionId && at <= other.at && move !== 'supersede',
  )
  return rows.toSpliced(index + 1, 0, other)
}

async function listMoves(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
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
      kind: editions.kind,
      publicNote: editions.publicNote,
      importId: editions.importId,
      printDate: pageImports.printDate,
      label: pageImports.pageLabel,
    })
    .from(transitions)
    .innerJoin(editions, eq(editions.id, transitions.editionId))
    .leftJoin(accounts, eq(accounts.id, transitions.accountId))
    .leftJoin(revisions, eq(revisions.id, transitions.revisionId))
    .leftJoin(pageImports, eq(pageImports.id, editions.importId))
    .where(inArray(transitions.editionId, ids))
    .orderBy(asc(transitions.id))
  return rows.map(({ kind, publicNote, importId, printDate, label, ...row }) => {
    if (row.move !== 'create') return row
    const page = importId === null ? null : { importId, printDate, label }
    return { ...row, origin: { kind, publicNote, page } }
  })
}
