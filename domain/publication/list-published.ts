import {
  and,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  notInArray,
  sql,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { articlePins } from '#db/schema/article-pins'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/article-moves'
import { reads } from '#db/schema/reads'
import { charactersOf, revisions } from '#db/schema/revisions'
import {
  CLOSED_EDITION_STATES,
  type ActivityType,
  type EditionKind,
  type EditionState,
  type WithdrawReason,
} from '#db/states'
import { shanghaiInstant, type IsoDay } from '#lib/dates'
import { wantedText } from '#lib/like'

import { holds, scopesOf, type Actor } from '../account/actor.ts'
import { masked } from '#db/masked'
import { inScope } from '../division/in-scope.ts'
import { withinDivision } from '../division/within-division.ts'

const NEWEST = keyset({
  columns: [
    ['moment', articles.publishedAt],
    ['id', articles.id],
  ],
  direction: 'descending',
  size: 25,
})

/** Articles that are looked through first for words. */
const LOOKED_THROUGH = 2_000

export interface PublishedRow {
  articleId: number
  /** The edition that readers see or saw. */
  editionId: number
  headline: string
  divisionCode: string
  divisionName: string
  type: ActivityType
  publishedAt: Date
  /** How often readers opened it; 0 where nobody did. */
  reads: number
  /** When its last correction came before readers. */
  correctedAt: Date | null
  /** The newer edition that is being worked on, if any. */
  open: { editionId: number; kind: EditionKind; state: EditionState; authorId: number } | null
  /** Who began it. */
  openBy: string | null
  /** The note to readers on its withdrawal; null while it is live. */
  withdrawn: { reason: WithdrawReason | null; note: string | null; at: Date } | null
  /** Until when it is pinned; null when it is not. */
  pinnedUntil: Date | null
  /** Whether this actor may take it down, bring it back or put it first. */
  canWithdraw: boolean
}

export interface PublishedFilter {
  /** Looked for in the headline. */
  text?: string | undefined
  /** The division itself and all below it. */
  divisionCode?: string | undefined
  type?: ActivityType | undefined
  /** When it was first published. */
  month?: { from: IsoDay; until: IsoDay } | undefined
  /** Those alone that were corrected. */
  corrected?: boolean | undefined
}

/** Published articles in this second or final editor's scope, live, withdrawn or removed, newest first. */
export async function listPublished(
  db: Queryable,
  input: PublishedFilter & {
    actor: Actor
    state: 'live' | 'withdrawn' | 'removed'
    after?: string | undefined
  },
): Promise<{ rows: PublishedRow[]; next: string | null }> {
  const { actor, state, after } = input
  const lastWithdrawal = sql`(select max(last.id) from ${articleMoves} as last
    where last.article_id = ${articles.id} and last.move = 'withdraw')`
  const isOpen = and(
    eq(editions.articleId, articles.id),
    notInArray(editions.state, [...CLOSED_EDITION_STATES]),
  )
  const correctedAt = lastCorrection(db)
  const isListed = and(
    eq(articles.state, state),
    inScope(articles.divisionCode, scopesOf(actor, ['editor2', 'editor3'])),
    NEWEST.after(after),
  )
  const select = (which: SQL | undefined, order: readonly SQL[]) =>
    db
      .select({
        articleId: articles.id,
        editionId: revisions.editionId,
        headline: masked(revisions.headline),
        divisionCode: articles.divisionCode,
        divisionName: divisions.name,
        type: revisions.activityType,
        publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
        open: {
          editionId: editions.id,
          kind: editions.kind,
          state: editions.state,
          authorId: editions.authorId,
        },
        openBy: accounts.displayName,
        correctedAt: correctedAt.mapWith(editions.publishedAt),
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
      .leftJoin(
        articlePins,
        and(eq(articlePins.articleId, articles.id), isNull(articlePins.endedAt)),
      )
      .leftJoin(articleMoves, sql`${articleMoves.id} = ${lastWithdrawal}`)
      .where(and(isListed, ...asked(input, correctedAt), which))
      .orderBy(...order)
      .limit(NEWEST.limit)
  const rows = await findPage(db, { text: input.text, isListed }, select)
  const page = NEWEST.pageOf(rows, (row) => [row.publishedAt, row.articleId])
  const counts = await countReads(db, page.rows)
  return {
    rows: page.rows.map(({ withdrawal, ...row }) => ({
      ...row,
      reads: counts.get(row.articleId) ?? 0,
      withdrawn: state === 'live' ? null : withdrawal,
      canWithdraw: holds(actor, 'editor3', row.divisionCode),
    })),
    next: page.next,
  }
}

type Find<Row> = (which: SQL | undefined, order: readonly SQL[]) => PromiseLike<Row[]>

/**
 * Of words that many headlines hold, a page is found among the newest; of others, by the index of the characters of
 * headlines. Left to itself the database walks all that was ever published for a word that nothing has.
 */
async function findPage<Row>(
  db: Queryable,
  { text, isListed }: { text: string | undefined; isListed: SQL | undefined },
  find: Find<Row>,
): Promise<Row[]> {
  if (contains(text, revisions.headline) === undefined) return find(undefined, NEWEST.orderBy)
  const newest = db
    .select({ id: articles.id })
    .from(articles)
    .where(isListed)
    .orderBy(...NEWEST.orderBy)
    .limit(LOOKED_THROUGH)
  const recent = await find(inArray(articles.id, newest), NEWEST.orderBy)
  if (recent.length === NEWEST.limit) return recent
  return find(sql`${charactersOf(revisions.headline)} @> ${charactersOf(wantedText(text ?? ''))}`, [
    sql`${articles.publishedAt} + interval '0' desc`,
    desc(articles.id),
  ])
}

/** When the article of the row was last corrected before readers: a value, so that each row is looked up by itself. */
function lastCorrection(db: Queryable) {
  const correction = alias(editions, 'correction')
  return sql<Date | null>`(${db
    .select({ at: sql`max(${correction.publishedAt})` })
    .from(correction)
    .where(and(eq(correction.articleId, articles.id), eq(correction.kind, 'correction')))})`
}

function asked({ text, divisionCode, type, month, corrected }: PublishedFilter, correctedAt: SQL) {
  return [
    contains(text, revisions.headline),
    divisionCode && withinDivision(articles.divisionCode, divisionCode),
    type && eq(revisions.activityType, type),
    month && gte(articles.publishedAt, shanghaiInstant(month.from, '00:00')),
    month && lt(articles.publishedAt, shanghaiInstant(month.until, '00:00')),
    corrected && isNotNull(correctedAt),
  ].map((condition) => condition || undefined)
}

async function countReads(
  db: Queryable,
  rows: readonly { articleId: number }[],
): Promise<ReadonlyMap<number, number>> {
  if (rows.length === 0) return new Map()
  const counted = await db
    .select({ articleId: reads.articleId, count: sql<number>`sum(${reads.count})::int` })
    .from(reads)
    .where(
      inArray(
        reads.articleId,
        rows.map(({ articleId }) => articleId),
      ),
    )
    .groupBy(reads.articleId)
  return new Map(counted.map(({ articleId, count }) => [articleId, count]))
}
