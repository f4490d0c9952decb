import { and, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { ActivityType, ArticleState, EditionState } from '#db/states'
import { encodeCursor, parseCursor } from '#lib/cursor'

import type { Actor } from '../account/actor.ts'
import { listHistory, type HistoryRow } from './list-history.ts'

const PAGE = 20

/** The tabs of 我的稿件, as the states each one holds. */
export const OWN_TABS = {
  returned: ['returned'],
  review: ['review1', 'review2', 'review3', 'approved', 'scheduled'],
  draft: ['draft'],
  published: ['published', 'superseded'],
  spiked: ['spiked'],
} as const satisfies Record<string, readonly EditionState[]>
export type OwnTab = keyof typeof OWN_TABS

export interface OwnEdition {
  editionId: number
  articleId: number
  articleState: ArticleState
  state: EditionState
  lockVersion: number
  headline: string
  activityType: ActivityType
  characters: number
  divisionName: string
  round: number
  since: Date
  claimantName: string | null
  publishedAt: Date | null
  /** What happened to it, first to last. */
  history: HistoryRow[]
}

/** The actor's own copy, newest first, with its story for the line of stations. */
export async function listOwnEditions(
  db: Queryable,
  input: { actor: Actor; now: Date; tab?: OwnTab | undefined; after?: string | undefined },
): Promise<{ rows: OwnEdition[]; next: string | null }> {
  const { actor, now, tab, after } = input
  const claimant = alias(accounts, 'claimant')
  const cursor = Number(parseCursor(after, 1)?.[0] ?? Number.NaN)
  const rows = await db
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      articleState: articles.state,
      state: editions.state,
      lockVersion: editions.lockVersion,
      headline: revisions.headline,
      activityType: revisions.activityType,
      characters: revisions.characters,
      divisionName: divisions.name,
      round: editions.round,
      since: editions.stateSince,
      claimantName: sql<
        string | null
      >`case when ${editions.claimExpiresAt} > ${now.toISOString()} then ${claimant.displayName} end`,
      publishedAt: editions.publishedAt,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .leftJoin(claimant, eq(claimant.id, editions.claimedBy))
    .where(
      and(
        isOwn(actor),
        tab ? inArray(editions.state, [...OWN_TABS[tab]]) : undefined,
        Number.isSafeInteger(cursor) ? lt(editions.id, cursor) : undefined,
      ),
    )
    .orderBy(desc(editions.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const history = await listHistory(db, { editionIds: shown.map(({ editionId }) => editionId) })
  const histories = Map.groupBy(history, ({ editionId }) => editionId)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({ ...row, history: histories.get(row.editionId) ?? [] })),
    next: rows.length > PAGE && last ? encodeCursor([last.editionId]) : null,
  }
}

/** How many of the actor's own editions each tab holds. */
export async function countOwnEditions(
  db: Queryable,
  input: { actor: Actor },
): Promise<Record<OwnTab, number>> {
  const rows = await db
    .select({ state: editions.state, count: sql<number>`count(*)::int` })
    .from(editions)
    .where(isOwn(input.actor))
    .groupBy(editions.state)
  const inTab = (states: readonly EditionState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)
  return {
    returned: inTab(OWN_TABS.returned),
    review: inTab(OWN_TABS.review),
    draft: inTab(OWN_TABS.draft),
    published: inTab(OWN_TABS.published),
    spiked: inTab(OWN_TABS.spiked),
  }
}

const isOwn = (actor: Actor): SQL | undefined =>
  or(eq(editions.authorId, actor.accountId), eq(editions.submitterId, actor.accountId))
