import { and, desc, eq, notInArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import { CLOSED_EDITION_STATES, type EditionState, type WithdrawReason } from '#db/states'

import { holds, scopesOf, type Actor } from '../account/actor.ts'
import { afterMoment, pageOf } from './after-moment.ts'
import { inScope } from './in-scope.ts'

const PAGE = 25

export interface PublishedRow {
  articleId: number
  headline: string
  divisionName: string
  publishedAt: Date
  /** The newer edition that is being worked on, if any. */
  open: { editionId: number; state: EditionState } | null
  /** What readers are told of its withdrawal; null while it is live. */
  withdrawn: { reason: WithdrawReason | null; note: string | null; at: Date } | null
  /** Whether this actor may take it down or bring it back. */
  mayWithdraw: boolean
}

/** Published articles in this second or final editor's scope, live or withdrawn, newest first. */
export async function listPublished(
  db: Queryable,
  input: { actor: Actor; state: 'live' | 'withdrawn'; after?: string | undefined },
): Promise<{ rows: PublishedRow[]; next: string | null }> {
  const { actor, state, after } = input
  const lastWithdrawal = sql`(select max(last.id) from ${articleMoves} as last
    where last.article_id = ${articles.id} and last.move = 'withdraw')`
  const isOpen = and(
    eq(editions.articleId, articles.id),
    notInArray(editions.state, [...CLOSED_EDITION_STATES]),
  )
  const rows = await db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      divisionCode: articles.divisionCode,
      divisionName: divisions.name,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      open: { editionId: editions.id, state: editions.state },
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
    .leftJoin(articleMoves, sql`${articleMoves.id} = ${lastWithdrawal}`)
    .where(
      and(
        eq(articles.state, state),
        inScope(articles.divisionCode, scopesOf(actor, ['editor2', 'editor3'])),
        afterMoment(after, { moment: articles.publishedAt, id: articles.id, newestFirst: true }),
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(PAGE + 1)
  const page = pageOf(rows, PAGE, (row) => ({ moment: row.publishedAt, id: row.articleId }))
  return {
    rows: page.rows.map(({ divisionCode, told, ...row }) => ({
      ...row,
      withdrawn: state === 'withdrawn' ? told : null,
      mayWithdraw: holds(actor, 'editor3', divisionCode),
    })),
    next: page.next,
  }
}
