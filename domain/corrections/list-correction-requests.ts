import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
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
import { masked, maskedOrNull } from '#db/masked'
import { inScope } from '../division/in-scope.ts'

const PAGE = 25
const MAX_OF_ARTICLE = 50
const BY_AGE = [
  ['moment', correctionRequests.requestedAt],
  ['id', correctionRequests.id],
] as const
const NEWEST = keyset({ columns: BY_AGE, direction: 'descending', size: PAGE })
const OLDEST = keyset({ columns: BY_AGE, direction: 'ascending', size: PAGE })

export interface CorrectionRequest {
  requestId: number
  articleId: number
  text: string
  state: CorrectionRequestState
  requestedBy: string
  requestedAt: Date
  /** Who answered and when; null while it is open. */
  answeredBy: string | null
  answeredAt: Date | null
  reason: string | null
  /** The correction begun because of it, and its state. */
  edition: { editionId: number; state: EditionState } | null
}

const asker = alias(accounts, 'asker')
const answerer = alias(accounts, 'answerer')

const SHOWN = {
  requestId: correctionRequests.id,
  articleId: correctionRequests.articleId,
  text: masked(correctionRequests.text),
  state: correctionRequests.state,
  requestedBy: asker.displayName,
  requestedAt: correctionRequests.requestedAt,
  answeredBy: answerer.displayName,
  answeredAt: correctionRequests.answeredAt,
  reason: maskedOrNull(correctionRequests.reason),
  edition: { editionId: editions.id, state: editions.state },
}

/** The requests about these articles, by anybody or by one person, newest first. */
export async function listRequestsOf(
  db: Queryable,
  input: { articleIds: readonly number[]; requestedBy?: number },
): Promise<CorrectionRequest[]> {
  const { articleIds, requestedBy } = input
  if (articleIds.length === 0) return []
  return db
    .select(SHOWN)
    .from(correctionRequests)
    .innerJoin(asker, eq(asker.id, correctionRequests.requestedBy))
    .leftJoin(answerer, eq(answerer.id, correctionRequests.answeredBy))
    .leftJoin(editions, eq(editions.id, correctionRequests.editionId))
    .where(
      and(
        inArray(correctionRequests.articleId, [...articleIds]),
        requestedBy === undefined ? undefined : eq(correctionRequests.requestedBy, requestedBy),
      ),
    )
    .orderBy(desc(correctionRequests.id))
    .limit(MAX_OF_ARTICLE)
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
  const rows = await db
    .select({ ...SHOWN, headline: masked(revisions.headline), articleState: articles.state })
    .from(correctionRequests)
    .innerJoin(articles, eq(articles.id, correctionRequests.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(asker, eq(asker.id, correctionRequests.requestedBy))
    .leftJoin(answerer, eq(answerer.id, correctionRequests.answeredBy))
    .leftJoin(editions, eq(editions.id, correctionRequests.editionId))
    .where(
      and(eq(correctionRequests.requestedBy, input.actor.accountId), NEWEST.after(input.after)),
    )
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  return NEWEST.pageOf(rows, (row) => [row.requestedAt, row.requestId])
}

export interface OpenCorrectionRequest {
  requestId: number
  articleId: number
  articleState: ArticleState
  headline: string
  divisionCode: string
  divisionName: string
  text: string
  requestedBy: string
  requestedAt: Date
  /** The newer edition of the article that is being worked on, if any. */
  open: { editionId: number; state: EditionState; kind: EditionKind } | null
}

/** What waits for an answer in this second or final editor's scope, longest waiting first. */
export async function listOpenRequests(
  db: Queryable,
  input: { actor: Actor; after?: string | undefined },
): Promise<{ rows: OpenCorrectionRequest[]; next: string | null }> {
  const isOpen = and(
    eq(editions.articleId, articles.id),
    notInArray(editions.state, [...CLOSED_EDITION_STATES]),
  )
  const rows = await db
    .select({
      requestId: correctionRequests.id,
      articleId: articles.id,
      articleState: articles.state,
      headline: masked(revisions.headline),
      divisionCode: articles.divisionCode,
      divisionName: divisions.name,
      text: masked(correctionRequests.text),
      requestedBy: asker.displayName,
      requestedAt: correctionRequests.requestedAt,
      open: { editionId: editions.id, state: editions.state, kind: editions.kind },
    })
    .from(correctionRequests)
    .innerJoin(articles, eq(articles.id, correctionRequests.articleId))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(divisions, eq(divisions.code, articles.divisionCode))
    .innerJoin(asker, eq(asker.id, correctionRequests.requestedBy))
    .leftJoin(editions, isOpen)
    .where(and(waits(input.actor), OLDEST.after(input.after)))
    .orderBy(...OLDEST.orderBy)
    .limit(OLDEST.limit)
  return OLDEST.pageOf(rows, (row) => [row.requestedAt, row.requestId])
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
