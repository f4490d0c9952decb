import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/article-pins'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/article-moves'
import { revisions } from '#db/schema/revisions'
import { CLOSED_EDITION_STATES, type EditionState, type WithdrawReason } from '#db/states'

import { holds, scopesOf, type Actor } from '../account/actor.ts'
import { masked } from '../article/masked.ts'
import { inScope } from '../division/in-scope.ts'

const NEWEST = keyset({
  columns: [
    ['moment', articles.publishedAt],
    ['id', articles.id],
  ],
  direction: 'descending',
  size: 25,
})

export interface PublishedRow {
  articleId: number
  /** The edition that readers see or saw. */
  editionId: number
  headline: string
  divisionCode: string
  divisionName: string
  publishedAt: Date
  /** The newer edition that is being worked on, if any. */
  open: { editionId: number; state: EditionState; authorId: number } | null
  /** Who began it. */
  openBy: string | null
  /** The note to readers on its withdrawal; null while it is live. */
  withdrawn: { reason: WithdrawReason | null; note: string | null; at: Date } | null
  /** Until when it is pinned; null when it is not. */
  pinnedUntil: Date | null
  /** Whether this actor may take it down, bring it back or put it first. */
  canWithdraw: boolean
}

/**
 * Published articles in this second or final editor's scope, live, withdrawn or removed, newest first.
 * `text` is looked for in the headline.
 */
export async function listPublished(
  db: Queryable,
  input: {
    actor: Actor
    state: 'live' | 'withdrawn' | 'removed'
    text?: string | undefined
    after?: string | undefined
  },
): Promise<{ rows: PublishedRow[]; next: string | null }> {
  const { actor, state, text, after } = input
  const lastWithdrawal = sql`(select max(last.id) from ${articleMoves} as last
    where last.article_id = ${articles.id} and last.move = 'withdraw')`
  const isOpen = and(
    eq(editions.articleId, articles.id),
    notInArray(editions.state, [...CLOSED_EDITION_STATES]),
  )
  const rows = await db
    .select({
      articleId: articles.id,
      editionId: revisions.editionId,
      headline: masked(revisions.headline),
      divisionCode: articles.divisionCode,
      divisionName: divisions.name,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      open: {
        editionId: editions.id,
        state: editions.state,
        authorId: editions.authorId,
      },
      openBy: accounts.displayName,
      pinnedUntil: articlePins.until,
      withdrawal: {
        reason: articleMoves.reason,
        note: articleMoves.publicNote,
        at: articleMoves.createdAt,
      },
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .leftJoin(editions, isOpen)
    .leftJoin(accounts, eq(accounts.id, editions.authorId))
    .leftJoin(articlePins, and(eq(articlePins.articleId, articles.id), isNull(articlePins.endedAt)))
    .leftJoin(articleMoves, sql`${articleMoves.id} = ${lastWithdrawal}`)
    .where(
      and(
        eq(articles.state, state),
        inScope(articles.divisionCode, scopesOf(actor, ['editor2', 'editor3'])),
        contains(text, revisions.headline),
        NEWEST.after(after),
      ),
    )
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  const page = NEWEST.pageOf(rows, (row) => [row.publishedAt, row.articleId])
  return {
    rows: page.rows.map(({ withdrawal, ...row }) => ({
      ...row,
      withdrawn: state === 'live' ? null : withdrawal,
      canWithdraw: holds(actor, 'editor3', row.divisionCode),
    })),
    next: page.next,
  }
}
