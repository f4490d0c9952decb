import { and, desc, eq, ilike, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { reads } from '#db/schema/reads'
import { revisionMedia, revisions } from '#db/schema/revisions'
import { workingCopies } from '#db/schema/working-copies'
import type { ActivityType, ArticleState, EditionState } from '#db/states'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { likeAnywhere } from '#lib/like'
import { countCharacters } from '#lib/text'

import type { Actor } from '../account/actor.ts'
import { bodyFigures, bodyText } from '../article/body.ts'
import { contentSchema } from '../article/content.ts'
import { masked } from '../article/masked.ts'
import { maskPersonalNumbers } from '../article/personal-data.ts'
import { summarise } from '../article/summarise.ts'
import { listCoAuthors, type CoAuthorRow } from './list-co-authors.ts'
import { listEditorChanges, type EditorChanges } from './list-editor-changes.ts'
import type { HistoryRow } from './history-row.ts'
import { listHistory } from './list-history.ts'
import { listMerges, type MergedInto } from './list-merges.ts'
import { listReplaced, type Replaced } from './list-replaced.ts'
import { ownEditionIds } from './own-edition-ids.ts'
import { standingRevision } from './standing-text.ts'

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
  /** These as the actor has them now, also before they are saved. */
  headline: string
  activityType: ActivityType
  characters: number
  pictures: number
  /** Of the body. */
  firstWords: string
  divisionName: string
  /** When the actor's own words were last kept by themselves; null when they are saved. */
  unsavedSince: Date | null
  round: number
  since: Date
  claimantName: string | null
  publishedAt: Date | null
  /** How often readers have read its article so far. */
  readings: number
  /** Whether the actor handed it in, and so may take it back. */
  handedIn: boolean
  /** Somebody else's, which the actor writes with him; null for one's own. */
  sharedBy: string | null
  coAuthors: CoAuthorRow[]
  /** The piece of the same event it gave way to. */
  mergedInto: MergedInto | null
  /** What happened to it, first to last. */
  history: HistoryRow[]
  /**
   * What was last handed in beside what editors made of it; null where they changed nothing, and where a
   * person's number stands in it: the piece itself shows that.
   */
  changes: EditorChanges | null
  /** What readers see in its place; headline and length are then of that. */
  replaced: Replaced | null
}

const currentHeadline = sql`coalesce(${workingCopies.content} ->> 'headline', ${revisions.headline})`
/** Words that were typed and taken back again are saved; what an autosave began is not. */
const isUnsaved = sql`(${workingCopies.content} <> ${revisions.content} or ${workingCopies.beginsEdition})`

/** What came back stands first, then the newest. */
const cameBack = sql<number>`(${editions.state} = 'returned')::int`

/**
 * The actor's own copy and what he writes with others: what came back first, then newest first, with its
 * story for the line of stations. `words` are looked for in the headline.
 */
export async function listOwnEditions(
  db: Queryable,
  input: {
    actor: Actor
    now: Date
    tab?: OwnTab | undefined
    words?: string | undefined
    after?: string | undefined
  },
): Promise<{ rows: OwnEdition[]; next: string | null }> {
  const { actor, now, tab, words, after } = input
  const claimant = alias(accounts, 'claimant')
  const author = alias(accounts, 'author')
  const workingDivision = alias(divisions, 'working_division')
  const rows = await db
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      articleState: articles.state,
      state: editions.state,
      lockVersion: editions.lockVersion,
      headline: masked(currentHeadline),
      activityType: revisions.activityType,
      characters: revisions.characters,
      pictures: sql<number>`(select count(*)::int from ${revisionMedia}
        where ${revisionMedia.revisionId} = ${revisions.id})`,
      firstWords: masked(revisions.summary),
      divisionName: sql<string>`coalesce(${workingDivision.name}, ${divisions.name})`,
      workingContent: sql<unknown>`case when ${isUnsaved} then ${workingCopies.content} end`,
      unsavedSince:
        sql<Date | null>`case when ${isUnsaved} then ${workingCopies.updatedAt} end`.mapWith(
          workingCopies.updatedAt,
        ),
      round: editions.round,
      since: editions.stateSince,
      claimantName: sql<
        string | null
      >`case when ${editions.claimExpiresAt} > ${now.toISOString()} then ${claimant.displayName} end`,
      publishedAt: editions.publishedAt,
      readings: sql<number>`(select coalesce(sum(${reads.count}), 0)::int from ${reads}
        where ${reads.articleId} = ${editions.articleId})`,
      handedIn: sql<boolean>`${editions.submitterId} is not distinct from ${actor.accountId}`,
      sharedBy: sql<
        string | null
      >`case when ${editions.authorId} <> ${actor.accountId} then ${author.displayName} end`,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, standingRevision))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(author, eq(author.id, editions.authorId))
    .leftJoin(claimant, eq(claimant.id, editions.claimedBy))
    .leftJoin(
      workingCopies,
      and(
        eq(workingCopies.editionId, editions.id),
        eq(workingCopies.accountId, actor.accountId),
        eq(workingCopies.lockVersion, editions.lockVersion),
      ),
    )
    .leftJoin(
      workingDivision,
      eq(workingDivision.code, sql`${workingCopies.content} ->> 'divisionCode'`),
    )
    .where(
      and(
        isOwn(db, actor),
        tab ? inArray(editions.state, [...OWN_TABS[tab]]) : undefined,
        words ? ilike(currentHeadline, likeAnywhere(words)) : undefined,
        afterPlace(after),
      ),
    )
    .orderBy(desc(cameBack), desc(editions.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const editionIds = shown.map(({ editionId }) => editionId)
  const history = (await listHistory(db, { editionIds })).map(withoutNumbers)
  const histories = Map.groupBy(history, ({ editionId }) => editionId)
  const changes = await listEditorChanges(db, histories)
  for (const [editionId, texts] of changes) {
    const words = JSON.stringify(texts)
    if (maskPersonalNumbers(words) !== words) changes.delete(editionId)
  }
  const people = await listCoAuthors(db, { editionIds })
  const replaced = await listReplaced(db, { editionIds })
  const merges = await listMerges(db, { editionIds })
  const last = shown.at(-1)
  return {
    rows: shown.map(({ workingContent, ...row }) => ({
      ...row,
      ...factsOf(workingContent),
      coAuthors: people.filter(({ editionId }) => editionId === row.editionId),
      mergedInto: merges.get(row.editionId) ?? null,
      history: histories.get(row.editionId) ?? [],
      replaced: replaced.get(row.editionId) ?? null,
      changes: row.state === 'draft' ? null : (changes.get(row.editionId) ?? null),
    })),
    next:
      rows.length > PAGE && last
        ? encodeCursor([Number(last.state === 'returned'), last.editionId])
        : null,
  }
}

const withoutNumbers = (row: HistoryRow): HistoryRow => ({
  ...row,
  reason: row.reason && maskPersonalNumbers(row.reason),
})

/** What a list tells of words that are no revision yet, and so have no columns. */
function factsOf(workingContent: unknown): Partial<OwnEdition> {
  const { data } = contentSchema.safeParse(workingContent)
  if (!data) return {}
  return {
    activityType: data.event.type,
    characters: countCharacters(bodyText(data.body)),
    pictures: bodyFigures(data.body).length,
    firstWords: maskPersonalNumbers(summarise(data)),
  }
}

/** What follows the row a cursor names; a cursor that is none of ours begins at the start. */
function afterPlace(after: string | undefined): SQL | undefined {
  const cursor = parseCursor(after, ['integer', 'id'])
  if (!cursor) return undefined
  const [flag, id] = cursor
  const beyond = lt(editions.id, id)
  return or(sql`${cameBack} < ${flag}`, and(sql`${cameBack} = ${flag}`, beyond))
}

/** How many of the actor's own editions each tab holds. */
export async function countOwnEditions(
  db: Queryable,
  input: { actor: Actor },
): Promise<Record<OwnTab, number>> {
  const rows = await db
    .select({ state: editions.state, count: sql<number>`count(*)::int` })
    .from(editions)
    .where(isOwn(db, input.actor))
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

/** Written or handed in by the actor, or written by him with its author. */
const isOwn = (db: Queryable, { accountId }: Actor): SQL =>
  inArray(editions.id, ownEditionIds(db, accountId))
