import { and, desc, eq, ilike, isNull, notInArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/desk'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import { CLOSED_EDITION_STATES, type EditionState, type WithdrawReason } from '#db/states'
import { likeAnywhere } from '#lib/like'

import { holds, scopesOf, type Actor } from '../account/actor.ts'
import { masked } from '../article/masked.ts'
import { afterMoment, pageOf } from './after-moment.ts'
import { inScope } from './in-scope.ts'

const PAGE = 25

export interface PublishedRow {
  articleId: number
  /** The edition whose words readers see or saw. */
  editionId: number
  headline: string
  divisionCode: string
  divisionName: string
  publishedAt: Date
  /** The newer edition that is being worked on, if any. */
  open: { editionId: number; state: EditionState; authorId: number } | null
  /** Who began it. */
  openBy: string | null
  /** What readers are told of its withdrawal; null while it is live. */
  withdrawn: { reason: WithdrawReason | null; note: string | null; at: Date } | null
  /** Until when it stands first; null when it does not. */
  pinnedUntil: Date | null
  /** Whether this actor may take it down, bring it back or put it first. */
  mayWithdraw: boolean
}

/**
 * Published articles in this second or final editor's scope, live, withdrawn or removed, newest first.
 * `words` are looked for in the headline.
 */
export async function listPublished(
  db: Queryable,
  input: {
    actor: Actor
    state: 'live' | 'withdrawn' | 'removed'
    words?: string | undefined
    after?: string | undefined
  },
): Promise<{ rows: PublishedRow[]; next: string | null }> {
  const { actor, state, words, after } = input
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
      told: {
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
        words ? ilike(revisions.headline, likeAnywhere(words)) : undefined,
        afterMoment(after, { moment: articles.publishedAt, id: articles.id, newestFirst: true }),
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(PAGE + 1)
  const page = pageOf(rows, PAGE, (row) => ({ moment: row.publishedAt, id: row.articleId }))
  return {
    rows: page.rows.map(({ told, ...row }) => ({
      ...row,
      withdrawn: state === 'live' ? null : told,
      mayWithdraw: holds(actor, 'editor3', row.divisionCode),
    })),
    next: page.next,
  }
}
