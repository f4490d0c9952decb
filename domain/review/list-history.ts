import { and, asc, eq, gt, inArray, isNotNull, ne, notExists, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'
import { articleMoves, forcedPublications, transitions } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import type { ArticleMove, EditionKind, EditionState, Move, WithdrawReason } from '#db/states'

/** Where an edition came from. */
export interface Origin {
  kind: EditionKind
  /** What readers are told of a correction or update. */
  publicNote: string | null
  /** The newspaper page it was taken from. */
  page: { importId: number; printDate: string | null; label: string | null } | null
}

/** A move of the edition, of its article while it was live, or a later yes to a forced publication. */
export type StoryMove = Move | ArticleMove | 'sign-off' | 'open'

export interface HistoryRow {
  id: number
  editionId: number
  move: StoryMove
  fromState: EditionState | null
  /** Null where the edition itself stays as it is. */
  toState: EditionState | null
  /** Null when the system did it. */
  name: string | null
  reason: string | null
  revisionId: number | null
  revisionNumber: number | null
  at: Date
  /** Of a `create`, and of an `open`: what was begun then. */
  origin?: Origin
  /** Of a withdrawal. */
  withdrawReason?: WithdrawReason | null
  /** Of an `open`: the newer edition of the same article. */
  openedId?: number
}

/**
 * Everything that happened to the given editions, first to last: their own moves, what was done to
 * their article while they were what readers saw, the newer editions begun then, and sign-offs.
 */
export async function listHistory(
  db: Queryable,
  input: { editionIds: readonly number[] },
): Promise<HistoryRow[]> {
  if (input.editionIds.length === 0) return []
  const ids = [...input.editionIds]
  const moves = await listMoves(db, ids)
  const others = [
    ...(await listArticleMoves(db, ids)),
    ...(await listSignOffs(db, ids)),
    ...(await listOpened(db, ids)),
  ]
  return others.reduce(insertByTime, moves)
}

/** The rows keep the order they were written in; only the others are placed by their time. */
function insertByTime(rows: readonly HistoryRow[], other: HistoryRow): HistoryRow[] {
  // Nothing comes after the newer edition that took its place.
  const place = rows.findLastIndex(
    ({ editionId, at, move }) =>
      editionId === other.editionId && at <= other.at && move !== 'supersede',
  )
  return rows.toSpliced(place + 1, 0, other)
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

const STAYS = { fromState: null, toState: null, revisionId: null, revisionNumber: null }

/** What a final editor did to the article while the edition was what readers saw. */
async function listArticleMoves(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
    .select({
      id: articleMoves.id,
      editionId: editions.id,
      move: articleMoves.move,
      name: accounts.displayName,
      reason: articleMoves.publicNote,
      withdrawReason: articleMoves.reason,
      at: articleMoves.createdAt,
    })
    .from(articleMoves)
    .innerJoin(editions, eq(editions.articleId, articleMoves.articleId))
    .innerJoin(accounts, eq(accounts.id, articleMoves.accountId))
    .where(and(inArray(editions.id, ids), wasLiveAt(db, articleMoves.createdAt)))
    .orderBy(asc(articleMoves.id))
  return rows.map((row) => ({ ...row, ...STAYS }))
}

async function listSignOffs(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const rows = await db
    .select({
      id: forcedPublications.editionId,
      editionId: forcedPublications.editionId,
      name: accounts.displayName,
      at: sql<Date>`${forcedPublications.signedOffAt}`.mapWith(forcedPublications.signedOffAt),
    })
    .from(forcedPublications)
    .innerJoin(accounts, eq(accounts.id, forcedPublications.signedOffBy))
    .where(
      and(inArray(forcedPublications.editionId, ids), isNotNull(forcedPublications.signedOffAt)),
    )
  return rows.map((row) => ({ ...row, ...STAYS, move: 'sign-off', reason: null }))
}

/** Corrections and updates that were begun of the article while the edition was what readers saw. */
async function listOpened(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const opened = alias(editions, 'opened')
  const rows = await db
    .select({
      openedId: opened.id,
      editionId: editions.id,
      name: accounts.displayName,
      kind: opened.kind,
      publicNote: opened.publicNote,
      at: opened.createdAt,
    })
    .from(editions)
    .innerJoin(opened, and(eq(opened.articleId, editions.articleId), ne(opened.kind, 'new')))
    .innerJoin(accounts, eq(accounts.id, opened.authorId))
    .where(
      and(inArray(editions.id, ids), gt(opened.id, editions.id), wasLiveAt(db, opened.createdAt)),
    )
    .orderBy(asc(opened.id))
  return rows.map(({ openedId, kind, publicNote, ...row }) => ({
    ...row,
    ...STAYS,
    id: openedId,
    move: 'open',
    reason: publicNote,
    openedId,
    origin: { kind, publicNote, page: null },
  }))
}

/** SQL for "the edition was the latest published one of its article at that time". */
function wasLiveAt(db: Queryable, moment: PgColumn) {
  const later = alias(editions, 'later')
  return and(
    sql`${editions.publishedAt} <= ${moment}`,
    notExists(
      db
        .select({ id: later.id })
        .from(later)
        .where(
          and(
            eq(later.articleId, editions.articleId),
            sql`${later.publishedAt} > ${editions.publishedAt}`,
            sql`${later.publishedAt} < ${moment}`,
          ),
        ),
    ),
  )
}
