import { and, asc, eq, gt, inArray, ne, notExists, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { correctionRequests } from '#db/schema/correction-requests'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/article-moves'

import { STAYS, type HistoryRow } from './history-row.ts'

/** What was done about the article while each of these editions was what readers saw. */
export async function listArticleHistory(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  return [
    ...(await listArticleMoves(db, ids)),
    ...(await listOpened(db, ids)),
    ...(await listRequests(db, ids)),
  ]
}

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

/** Corrections and updates that were begun of the article while the edition was what readers saw. */
async function listOpened(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const opened = alias(editions, 'opened')
  const rows = await db
    .select({
      otherId: opened.id,
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
  return rows.map(({ otherId, kind, publicNote, ...row }) => ({
    ...row,
    ...STAYS,
    id: otherId,
    move: 'open',
    reason: publicNote,
    otherId,
    origin: { kind, publicNote, page: null },
  }))
}

/** Correction requests, and the editors' refusals; a request that was accepted shows as the correction that began. */
async function listRequests(db: Queryable, ids: number[]): Promise<HistoryRow[]> {
  const asker = alias(accounts, 'asker')
  const answerer = alias(accounts, 'answerer')
  const rows = await db
    .select({
      id: correctionRequests.id,
      editionId: editions.id,
      requestedBy: asker.displayName,
      text: correctionRequests.text,
      requestedAt: correctionRequests.requestedAt,
      state: correctionRequests.state,
      answeredBy: answerer.displayName,
      answeredAt: correctionRequests.answeredAt,
      reason: correctionRequests.reason,
    })
    .from(correctionRequests)
    .innerJoin(editions, eq(editions.articleId, correctionRequests.articleId))
    .innerJoin(asker, eq(asker.id, correctionRequests.requestedBy))
    .leftJoin(answerer, eq(answerer.id, correctionRequests.answeredBy))
    .where(and(inArray(editions.id, ids), wasLiveAt(db, correctionRequests.requestedAt)))
    .orderBy(asc(correctionRequests.id))
  return rows.flatMap(
    ({ requestedBy, text, requestedAt, state, answeredBy, answeredAt, ...row }) => {
      const rows: HistoryRow[] = [
        {
          ...row,
          ...STAYS,
          move: 'ask-correction',
          name: requestedBy,
          reason: text,
          at: requestedAt,
        },
      ]
      if (state === 'declined' && answeredAt) {
        rows.push({
          ...row,
          ...STAYS,
          move: 'decline-correction',
          name: answeredBy,
          at: answeredAt,
        })
      }
      return rows
    },
  )
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
