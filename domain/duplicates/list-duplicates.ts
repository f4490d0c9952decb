import { and, between, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { AWAITING_PUBLICATION_STATES, IN_REVIEW_STATES, type EditionState } from '#db/states'
import { addDays, shanghaiDay } from '#lib/dates'
import { mapInTurns } from '#lib/process/in-turns'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { canWriteFor } from '../account/can-write-for.ts'
import { bodyText } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { masked } from '#db/masked'
import { parseContent } from '../article/parse-content.ts'
import { isCurrent } from '../edition/edition-state.ts'
import { loadEdition } from '../edition/load-edition.ts'
import { isReadableBy } from '../edition/is-readable-by.ts'
import { can, editorOver } from '../edition/policy.ts'
import { NEAR, nearness, ownPairs } from './near-text.ts'
import { notMarkedDistinct } from './not-marked-distinct.ts'
import { daysNear, daysOf, type Days } from './same-days.ts'

/** States in which an edition is before editors or readers, or back with its author for changes. */
const STANDING = [
  ...IN_REVIEW_STATES,
  ...AWAITING_PUBLICATION_STATES,
  'returned',
  'published',
] as const satisfies readonly EditionState[]
/** Candidates of one county and a few days; more than these are not looked through. */
const MAX_CANDIDATES = 60
const MAX_SHOWN = 5
/** No event that is reported as one lasts longer. */
const LONGEST_EVENT = 62

/** Another edition that perhaps reports the same event. */
export interface Duplicate {
  editionId: number
  articleId: number
  state: EditionState
  /** How much of the shorter text the longer has, 0 to 1. */
  nearness: number
  /** What this person may know of it; null when only that it is there. */
  known: {
    headline: string
    authorName: string
    since: Date
    live: boolean
    /** Whether they may read the edition itself, and not only what readers see of it. */
    readable: boolean
  } | null
}

/**
 * Editions of the same county that report something of the same days in similar text, nearest first, without
 * those an editor has marked distinct from it. Of what the actor may not read they learn only that it is under
 * way, and that only where they write or review; what is live everybody may read. `editionId` is the edition
 * itself, when it has been saved.
 */
export async function listDuplicates(
  db: Queryable,
  input: { actor: Actor; content: Content; editionId: number | null; now: Date },
): Promise<Duplicate[]> {
  const { actor, content, now } = input
  const own = await findOwn(db, actor, input.editionId)
  const days = spanOf(content, own?.createdAt ?? now)
  const candidates = await listCandidates(db, content.divisionCode, days, own?.articleId ?? null)
  const pairsOf = (one: Content, name: string) =>
    ownPairs(`${one.headline}\n${one.subtitle}\n${bodyText(one.body)}`, [name, name.slice(0, -1)])
  const name = candidates[0]?.divisionName ?? ''
  const mine = pairsOf(content, name)
  // Sixty long texts take a while.
  const compared = await mapInTurns(candidates, (row) => {
    const other = parseContent(row.content)
    const isNear = daysNear(days, spanOf(other, row.createdAt), 1)
    return { ...row, nearness: isNear ? nearness(mine, pairsOf(other, name)) : 0 }
  })
  const near = compared
    .filter((row) => row.nearness >= NEAR)
    .toSorted((one, other) => other.nearness - one.nearness)
    .slice(0, MAX_SHOWN)
  // Of another county's editions that are not live, nobody learns that they are there.
  const concerned = concerns(actor, content.divisionCode)
  const known = await Promise.all(
    near.map(async (row) => {
      const { editionId, state, since, headline, authorName } = row
      const live = isCurrent(state)
      const readable = can(actor, 'read', await loadEdition(db, editionId, now)).allowed
      return {
        editionId,
        articleId: row.articleId,
        state,
        nearness: row.nearness,
        known: live || readable ? { headline, authorName, since, live, readable } : null,
      }
    }),
  )
  return known.filter((one) => concerned || one.known !== null)
}

/** Whether the actor writes for a division or reviews what it sends. */
const concerns = (actor: Actor, divisionCode: string): boolean =>
  canWriteFor(actor, divisionCode).allowed || editorOver(actor, divisionCode)

/** Of an edition that the actor may not read they do not learn that it is there. */
async function findOwn(db: Queryable, actor: Actor, editionId: number | null) {
  if (editionId === null) return undefined
  const { articleId, createdAt } = editions
  const [row] = await db
    .select({ articleId, createdAt })
    .from(editions)
    .where(and(eq(editions.id, editionId), isReadableBy(actor)))
  if (!row) throw new Refusal('not-found', '没有这篇稿件')
  return row
}

/**
 * The days an edition speaks of: those it names, else (近日, 日前) the week before it was printed or written.
 */
function spanOf({ event, printDate }: Pick<Content, 'event' | 'printDate'>, writtenAt: Date): Days {
  const day = printDate ?? shanghaiDay(writtenAt)
  return daysOf(event) ?? { from: addDays(day, -7), to: day }
}

async function listCandidates(
  db: Queryable,
  divisionCode: string,
  days: Days,
  ownArticleId: number | null,
) {
  const { eventStart } = revisions
  const dated = between(eventStart, addDays(days.from, -LONGEST_EVENT), addDays(days.to, 1))
  const day = sql`coalesce(${revisions.content} ->> 'printDate',
    to_char(${editions.createdAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD'))`
  const undated = and(
    // '--03-16', a day without its year, says no more than no day.
    or(isNull(eventStart), lt(eventStart, '0')),
    between(day, addDays(days.from, -1), addDays(days.to, 8)),
  )
  return db
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      state: editions.state,
      since: editions.stateSince,
      createdAt: editions.createdAt,
      headline: masked(revisions.headline),
      content: revisions.content,
      divisionName: divisions.name,
      authorName: accounts.displayName,
    })
    .from(revisions)
    .innerJoin(
      editions,
      and(eq(editions.id, revisions.editionId), eq(editions.currentRevisionId, revisions.id)),
    )
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .where(
      and(
        eq(revisions.divisionCode, divisionCode),
        or(dated, undated),
        inArray(editions.state, [...STANDING]),
        inArray(articles.state, ['none', 'live']),
        ownArticleId === null ? undefined : ne(editions.articleId, ownArticleId),
        ownArticleId === null ? undefined : notMarkedDistinct(db, ownArticleId),
      ),
    )
    .orderBy(desc(revisions.id))
    .limit(MAX_CANDIDATES)
}
