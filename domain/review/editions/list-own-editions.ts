import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { nameOfAccount, nameOfDivision } from '#db/name-of'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { reads } from '#db/schema/reads'
import { revisionMedia, revisions } from '#db/schema/revisions'
import { workingCopies } from '#db/schema/working-copies'
import type { ActivityType, ArticleState, EditionKind, EditionState } from '#db/states'
import { countCharacters } from '#lib/text'

import type { Actor } from '../../account/actor.ts'
import { bodyFigures, bodyText } from '../../article/body.ts'
import { contentSchema } from '../../article/content.ts'
import { masked } from '#db/masked'
import { maskPersonalNumbers } from '#lib/personal-numbers'
import { summarise } from '../../article/summarise.ts'
import { listCoAuthors, type CoAuthorRow } from '../../co-authors/list-co-authors.ts'
import { listMerges, type MergedInto } from '../../duplicates/list-merges.ts'
import { isDraft, isReturned } from '../../edition/edition-state.ts'
import { standingRevision } from '../../edition/standing-text.ts'
import type { HistoryRow } from '../history/history-row.ts'
import { listEditorChanges, type EditorChanges } from '../history/list-editor-changes.ts'
import { listHistory } from '../history/list-history.ts'
import { listReplaced, type Replaced } from '../history/list-replaced.ts'
import { isUnsaved } from '../copies/working-copy.ts'
import { isInTab, isOwn, type OwnTab } from './count-own-editions.ts'

export interface OwnEdition {
  editionId: number
  articleId: number
  articleState: ArticleState
  kind: EditionKind
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
  /** When it is to go live; null before that is set. */
  scheduledAt: Date | null
  publishedAt: Date | null
  /** How often readers have read its article so far. */
  readings: number
  /** Whether the actor handed it in, and so may take it back. */
  handedIn: boolean
  /** The author whose edition the actor co-writes; null for the actor's own. */
  sharedBy: string | null
  coAuthors: CoAuthorRow[]
  /** The edition of the same event that it was merged into. */
  mergedInto: MergedInto | null
  /** What happened to it, first to last. */
  history: HistoryRow[]
  /**
   * What was last handed in beside what editors made of it; null where they changed nothing, and where a
   * person's number is in it: the edition itself shows that.
   */
  changes: EditorChanges | null
  /** What readers see in its place; headline and length are then of that. */
  replaced: Replaced | null
}

const currentHeadline = sql`coalesce(${workingCopies.content} ->> 'headline', ${revisions.headline})`

/** Returned editions come first, then the newest. */
const returnedFirst = sql<number>`(${eq(editions.state, 'returned')})::int`
const RETURNED_THEN_NEWEST = keyset({
  columns: [
    ['integer', returnedFirst],
    ['id', editions.id],
  ],
  direction: 'descending',
  size: 20,
})

/**
 * The actor's own editions and those they write with others: what came back first, then newest first, with its
 * history for the line of stations. `text` is looked for in the headline.
 */
export async function listOwnEditions(
  db: Queryable,
  input: {
    actor: Actor
    now: Date
    tab?: OwnTab | undefined
    text?: string | undefined
    after?: string | undefined
  },
): Promise<{ rows: OwnEdition[]; next: string | null }> {
  const { actor, now } = input
  const ids = await listPageIds(db, input)
  const rows = await db
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      articleState: articles.state,
      kind: editions.kind,
      state: editions.state,
      lockVersion: editions.lockVersion,
      headline: masked(currentHeadline),
      activityType: revisions.activityType,
      characters: revisions.characters,
      pictures: sql<number>`(select count(*)::int from ${revisionMedia}
        where ${revisionMedia.revisionId} = ${revisions.id})`,
      firstWords: masked(revisions.summary),
      divisionName: sql<string>`coalesce(
        ${nameOfDivision(sql`${workingCopies.content} ->> 'divisionCode'`)}, ${nameOfDivision(editions.divisionCode)})`,
      workingContent: sql<unknown>`case when ${isUnsaved} then ${workingCopies.content} end`,
      unsavedSince:
        sql<Date | null>`case when ${isUnsaved} then ${workingCopies.updatedAt} end`.mapWith(
          workingCopies.updatedAt,
        ),
      round: editions.round,
      since: editions.stateSince,
      claimantName: sql<
        string | null
      >`case when ${editions.claimExpiresAt} > ${now.toISOString()} then ${nameOfAccount(editions.claimedBy)} end`,
      scheduledAt: editions.scheduledAt,
      publishedAt: editions.publishedAt,
      readings: sql<number>`(select coalesce(sum(${reads.count}), 0)::int from ${reads}
        where ${reads.articleId} = ${editions.articleId})`,
      handedIn: sql<boolean>`${editions.submitterId} is not distinct from ${actor.accountId}`,
      sharedBy: sql<
        string | null
      >`case when ${editions.authorId} <> ${actor.accountId} then ${nameOfAccount(editions.authorId)} end`,
    })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, standingRevision))
    .leftJoin(workingCopies, isOwnCopy(actor))
    .where(inArray(editions.id, ids))
    .orderBy(...RETURNED_THEN_NEWEST.orderBy)
  const { rows: shown, next } = RETURNED_THEN_NEWEST.pageOf(rows, ({ state, editionId }) => [
    Number(isReturned(state)),
    editionId,
  ])
  const editionIds = shown.map(({ editionId }) => editionId)
  const [history, people, replaced, merges] = await Promise.all([
    listHistory(db, { editionIds }),
    listCoAuthors(db, { editionIds }),
    listReplaced(db, { editionIds }),
    listMerges(db, { editionIds }),
  ])
  const histories = Map.groupBy(history.map(withoutNumbers), ({ editionId }) => editionId)
  const changes = await listEditorChanges(db, histories)
  for (const [editionId, texts] of changes) {
    const json = JSON.stringify(texts)
    if (maskPersonalNumbers(json) !== json) changes.delete(editionId)
  }
  return {
    rows: shown.map(({ workingContent, ...row }) => ({
      ...row,
      ...factsOf(workingContent),
      coAuthors: people.filter(({ editionId }) => editionId === row.editionId),
      mergedInto: merges.get(row.editionId) ?? null,
      history: histories.get(row.editionId) ?? [],
      replaced: replaced.get(row.editionId) ?? null,
      changes: isDraft(row.state) ? null : (changes.get(row.editionId) ?? null),
    })),
    next,
  }
}

/** Which editions a page has, and the first of the next: beside all that the page shows, their index is not found. */
async function listPageIds(
  db: Queryable,
  { actor, tab, text, after }: Parameters<typeof listOwnEditions>[1],
): Promise<number[]> {
  const rows = await db
    .select({ id: editions.id })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, eq(revisions.id, standingRevision))
    .leftJoin(workingCopies, isOwnCopy(actor))
    .where(
      and(
        isOwn(db, actor),
        tab ? isInTab(tab) : undefined,
        contains(text, currentHeadline),
        RETURNED_THEN_NEWEST.after(after),
      ),
    )
    .orderBy(...RETURNED_THEN_NEWEST.orderBy)
    .limit(RETURNED_THEN_NEWEST.limit)
  return rows.map(({ id }) => id)
}

const isOwnCopy = ({ accountId }: Actor) =>
  and(
    eq(workingCopies.editionId, editions.id),
    eq(workingCopies.accountId, accountId),
    eq(workingCopies.lockVersion, editions.lockVersion),
  )

const withoutNumbers = (row: HistoryRow): HistoryRow => ({
  ...row,
  reason: row.reason && maskPersonalNumbers(row.reason),
})

/** What a list shows of a content that is no revision yet, and so have no columns. */
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
