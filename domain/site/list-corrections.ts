import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { cutPage, keyset } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/article-moves'
import { revisions } from '#db/schema/revisions'
import { PUBLISHED_EDITION_STATES, type WithdrawReason } from '#db/states'

import { listShownChanges, type ShownChanges } from '../corrections/list-shown-changes.ts'
import { isLive } from './article-line.ts'

/** A correction, a withdrawal, or an article that came back, as readers see it. */
export interface Correction {
  kind: 'correction' | 'withdrawal' | 'restoration'
  articleId: number
  at: Date
  /** Null for a correction of what was withdrawn since. */
  note: string | null
  divisionName: string
  /** Null for a withdrawn article: its text is gone from public sight. */
  headline: string | null
  reason: WithdrawReason | null
  /** When an article that came back had been withdrawn; the note and the reason are those of then. */
  withdrawnAt: Date | null
  /** Null where readers may see nothing of what changed. */
  changes: ShownChanges | null
}

/** Where a page of the list ends. */
export interface CorrectionPosition {
  at: Date
  articleId: number
}

/**
 * Corrections, withdrawals in effect, and what was withdrawn and came back, newest first. A correction stays when its
 * article is withdrawn, without a word of either. `before` ended the page before.
 */
export async function listCorrections(
  db: Queryable,
  input: { before?: CorrectionPosition | undefined; limit: number },
): Promise<{ corrections: Correction[]; hasMore: boolean }> {
  const lists = await Promise.all([
    listCorrected(db, input),
    listWithdrawn(db, input),
    listRestored(db, input),
  ])
  const all = lists
    .flat()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.articleId - a.articleId)
  const { rows, hasMore } = cutPage(all, input.limit)
  const changes = await listShownChanges(
    db,
    rows.flatMap(({ editionId }) => (editionId === null ? [] : [editionId])),
  )
  const corrections = rows.map(({ editionId, ...row }) => ({
    ...row,
    changes: (editionId !== null && changes.get(editionId)) || null,
  }))
  return { corrections, hasMore }
}

type Page = Parameters<typeof listCorrections>[1]
type Row = Omit<Correction, 'changes'> & { editionId: number | null }

const ifLive = (column: PgColumn) => sql`case when ${isLive} then ${column} end`

function listCorrected(db: Queryable, { before, limit }: Page): Promise<Row[]> {
  const newest = newestBy(editions.publishedAt, editions.articleId, limit)
  return db
    .select({
      kind: sql<'correction'>`'correction'`,
      editionId: sql<number | null>`${ifLive(editions.id)}`.mapWith(editions.id),
      articleId: articles.id,
      at: sql<Date>`${editions.publishedAt}`.mapWith(editions.publishedAt),
      note: sql<string | null>`${ifLive(editions.publicNote)}`,
      divisionName: divisions.name,
      headline: sql<string | null>`${ifLive(revisions.headline)}`,
      reason: sql<null>`null`,
      withdrawnAt: sql<null>`null`,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .where(
      and(
        eq(editions.kind, 'correction'),
        inArray(editions.state, PUBLISHED_EDITION_STATES),
        inArray(articles.state, ['live', 'withdrawn']),
        newest.beyond(keyOf(before)),
      ),
    )
    .orderBy(...newest.orderBy)
    .limit(newest.limit)
}

function listWithdrawn(db: Queryable, { before, limit }: Page): Promise<Row[]> {
  const isLatest = sql`not exists (select from ${articleMoves} as later
    where later.article_id = ${articleMoves.articleId} and later.move = 'withdraw' and later.id > ${articleMoves.id})`
  const newest = newestBy(articleMoves.createdAt, articleMoves.articleId, limit)
  return db
    .select({
      kind: sql<'withdrawal'>`'withdrawal'`,
      editionId: sql<null>`null`,
      articleId: articles.id,
      at: articleMoves.createdAt,
      note: sql<string>`${articleMoves.publicNote}`,
      divisionName: divisions.name,
      headline: sql<null>`null`,
      reason: articleMoves.reason,
      withdrawnAt: sql<null>`null`,
    })
    .from(articleMoves)
    .innerJoin(articles, eq(articles.id, articleMoves.articleId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .where(
      and(
        eq(articleMoves.move, 'withdraw'),
        isLatest,
        eq(articles.state, 'withdrawn'),
        newest.beyond(keyOf(before)),
      ),
    )
    .orderBy(...newest.orderBy)
    .limit(newest.limit)
}

function listRestored(db: Queryable, { before, limit }: Page): Promise<Row[]> {
  const down = alias(articleMoves, 'down')
  const latest = sql`(select max(earlier.id) from ${articleMoves} as earlier
    where earlier.article_id = ${articleMoves.articleId} and earlier.move = 'withdraw' and earlier.id < ${articleMoves.id})`
  const newest = newestBy(articleMoves.createdAt, articleMoves.articleId, limit)
  return db
    .select({
      kind: sql<'restoration'>`'restoration'`,
      editionId: sql<null>`null`,
      articleId: articles.id,
      at: articleMoves.createdAt,
      note: sql<string>`${down.publicNote}`,
      divisionName: divisions.name,
      headline: revisions.headline,
      reason: down.reason,
      withdrawnAt: down.createdAt,
    })
    .from(articleMoves)
    .innerJoin(articles, eq(articles.id, articleMoves.articleId))
    .innerJoin(down, eq(down.id, latest))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .where(and(eq(articleMoves.move, 'restore'), isLive, newest.beyond(keyOf(before))))
    .orderBy(...newest.orderBy)
    .limit(newest.limit)
}

const newestBy = (moment: PgColumn, articleId: PgColumn, size: number) =>
  keyset({
    columns: [
      ['moment', moment],
      ['id', articleId],
    ],
    direction: 'descending',
    size,
  })

const keyOf = (position: CorrectionPosition | undefined): [Date, number] | undefined =>
  position && [position.at, position.articleId]
