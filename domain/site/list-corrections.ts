import { and, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import type { WithdrawReason } from '#db/states'

import { isLive } from './story-line.ts'

/** A correction of a live article, or an article withdrawn, as readers are told of it. */
export interface Correction {
  articleId: number
  at: Date
  note: string
  placeName: string
  /** Null for a withdrawn article: its words are gone from public sight. */
  headline: string | null
  reason: WithdrawReason | null
}

/** Where a page of the list ends. */
export interface CorrectionPlace {
  at: Date
  articleId: number
}

/** Corrections and withdrawals that stand, newest first. `before` ended the page before. */
export async function listCorrections(
  db: Queryable,
  input: { before?: CorrectionPlace | undefined; limit: number },
): Promise<{ corrections: Correction[]; hasMore: boolean }> {
  const [corrected, withdrawn] = await Promise.all([
    listCorrected(db, input),
    listWithdrawn(db, input),
  ])
  const all = [...corrected, ...withdrawn].toSorted(
    (a, b) => b.at.getTime() - a.at.getTime() || b.articleId - a.articleId,
  )
  return { corrections: all.slice(0, input.limit), hasMore: all.length > input.limit }
}

type Page = Parameters<typeof listCorrections>[1]

function listCorrected(db: Queryable, { before, limit }: Page): Promise<Correction[]> {
  return db
    .select({
      articleId: articles.id,
      at: sql<Date>`${editions.publishedAt}`.mapWith(editions.publishedAt),
      note: sql<string>`${editions.publicNote}`,
      placeName: divisions.name,
      headline: revisions.headline,
      reason: sql<null>`null`,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .where(
      and(
        eq(editions.kind, 'correction'),
        inArray(editions.state, ['published', 'superseded']),
        isLive,
        earlier(editions.publishedAt, before),
      ),
    )
    .orderBy(desc(editions.publishedAt), desc(articles.id))
    .limit(limit + 1)
}

function listWithdrawn(db: Queryable, { before, limit }: Page): Promise<Correction[]> {
  const latest = sql`(select max(last.id) from ${articleMoves} as last
    where last.article_id = ${articles.id} and last.move = 'withdraw')`
  return db
    .select({
      articleId: articles.id,
      at: articleMoves.createdAt,
      note: sql<string>`${articleMoves.publicNote}`,
      placeName: divisions.name,
      headline: sql<null>`null`,
      reason: articleMoves.reason,
    })
    .from(articles)
    .innerJoin(articleMoves, sql`${articleMoves.id} = ${latest}`)
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .where(and(eq(articles.state, 'withdrawn'), earlier(articleMoves.createdAt, before)))
    .orderBy(desc(articleMoves.createdAt), desc(articles.id))
    .limit(limit + 1)
}

function earlier(moment: PgColumn, before: CorrectionPlace | undefined): SQL | undefined {
  if (!before) return undefined
  const { at, articleId } = before
  return or(lt(moment, at), and(eq(moment, at), lt(articles.id, articleId)))
}
