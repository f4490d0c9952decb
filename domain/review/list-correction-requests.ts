import { and, asc, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { correctionRequests } from '#db/schema/correction-requests'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import {
  CLOSED_EDITION_STATES,
  type ArticleState,
  type CorrectionRequestState,
  type EditionKind,
  type EditionState,
} from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { masked, maskedOrNull } from '../article/masked.ts'
import { afterMoment, pageOf } from './after-moment.ts'
import { inScope } from './in-scope.ts'

const PAGE = 25
const MOST_OF_ARTICLE = 50

export interface CorrectionRequest {
  requestId: number
  articleId: number
  words: string
  state: CorrectionRequestState
  askedBy: string
  askedAt: Date
  /** Who answered and when; null while it is open. */
  answeredBy: string | null
  answeredAt: Date | null
  reason: string | null
  /** The correction begun because of it, and where it stands. */
  edition: { editionId: number; state: EditionState } | null
}

const asker = alias(accounts, 'asker')
const answerer = alias(accounts, 'answerer')

const SHOWN = {
  requestId: correctionRequests.id,
  articleId: correctionRequests.articleId,
  words: masked(correctionRequests.words),
  state: correctionRequests.state,
  askedBy: asker.displayName,
  askedAt: correctionRequests.askedAt,
  answeredBy: answerer.displayName,
  answeredAt: correctionRequests.answeredAt,
  reason: maskedOrNull(correctionRequests.reason),
  edition: { editionId: editions.id, state: editions.state },
}

/** What was asked about the given articles, by anybody or by one person, newest first. */
export async function listRequestsOf(
  db: Queryable,
  input: { articleIds: readonly number[]; askedBy?: number },
): Promise<CorrectionRequest[]> {
  const { articleIds, askedBy } = input
  if (articleIds.length === 0) return []
  return db
    .select(SHOWN)
    .from(correctionRequests)
    .innerJoin(asker, eq(asker.id, correctionRequests.askedBy))
    .leftJoin(answerer, eq(answerer.id, correctionRequests.answeredBy))
    .leftJoin(editions, eq(editions.id, correctionRequests.editionId))
    .where(
      and(
        inArray(correctionRequests.articleId, [...articleIds]),
        askedBy === undefined ? undefined : eq(correctionRequests.askedBy, askedBy),
      ),
    )
    .orderBy(desc(correctionRequests.id))
    .limit(MOST_OF_ARTICLE)
}

export interface OwnCorrectionRequest extends CorrectionRequest {
  headline: string
  articleState: ArticleState
}

/** What this person asked to have corrected, newest first. */
export async function listOwnRequests(
  db: Queryable,
  input: { actor: Actor; after?: string | undefined },
): Promise<{ rows: OwnCorrectionRequest[]; next: string | null }> {
  const { askedAt: moment, id } = correctionRequests
  const rows = await db
    .select({ ...SHOWN, headline: masked(revisions.headline), articleState: articles.state })
    .from(correctionRequests)
    .innerJoin(articles, eq(articles.id, correctionRequests.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(asker, eq(asker.id, correctionRequests.askedBy))
    .leftJoin(answerer, eq(answerer.id, correctionRequests.answeredBy))
    .leftJoin(editions, eq(editions.id, correctionRequests.editionId))
    .where(
      and(
        eq(correctionRequests.askedBy, input.actor.accountId),
        afterMoment(input.after, { moment, id, newestFirst: true }),
      ),
    )
    .orderBy(desc(moment), desc(id))
    .limit(PAGE + 1)
  return pageOf(rows, PAGE, (row) => ({ moment: row.askedAt, id: row.requestId }))
}

export interface OpenCorrectionRequest {
  requestId: number
  articleId: number
  articleState: ArticleState
  headline: string
  divisionCode: string
  divisionName: string
  words: string
  askedBy: string
  askedAt: Date
  /** The newer edition of the article that is being worked on, if any. */
  open: { editionId: number; state: EditionState; kind: EditionKind } | null
}

/** What waits for an answer in this second or final editor's scope, longest waiting first. */
export async function listOpenRequests(
  db: Queryable,
  input: { actor: Actor; after?: string | undefined },
): Promise<{ rows: OpenCorrectionRequest[]; next: string | null }> {
  const { askedAt: moment, id } = correctionRequests
  const isOpen = and(
    eq(editions.articleId, articles.id),
    notInArray(editions.state, [...CLOSED_EDITION_STATES]),
  )
  const rows = await db
    .select({
      requestId: id,
      articleId: articles.id,
      articleState: articles.state,
      headline: masked(revisions.headline),
      divisionCode: articles.divisionCode,
      divisionName: divisions.name,
      words: masked(correctionRequests.words),
      askedBy: asker.displayName,
      askedAt: moment,
      open: { editionId: editions.id, state: editions.state, kind: editions.kind },
    })
    .from(correctionRequests)
    .innerJoin(articles, eq(articles.id, correctionRequests.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .innerJoin(asker, eq(asker.id, correctionRequests.askedBy))
    .leftJoin(editions, isOpen)
    .where(and(waits(input.actor), afterMoment(input.after, { moment, id, newestFirst: false })))
    .orderBy(asc(moment), asc(id))
    .limit(PAGE + 1)
  return pageOf(rows, PAGE, (row) => ({ moment: row.askedAt, id: row.requestId }))
}

/** How many requests wait for this editor's answer. */
export async function countOpenRequests(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(correctionRequests)
    .innerJoin(articles, eq(articles.id, correctionRequests.articleId))
    .where(waits(actor))
  return row?.count ?? 0
}

const waits = (actor: Actor) =>
  and(
    eq(correctionRequests.state, 'open'),
    inScope(articles.divisionCode, scopesOf(actor, ['editor2', 'editor3'])),
  )
