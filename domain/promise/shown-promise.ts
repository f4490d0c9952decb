import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { articles } from '#db/schema/articles'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import type { PromiseState } from '#db/promise-states'
import { revisions } from '#db/schema/revisions'
import type { IsoDay } from '#lib/dates'

import { isOpen } from './promise-state.ts'

// What readers have of a promise, whether it is on a card or of a topic. What is reported of the end stays inside until a
// second person has confirmed it.

/** So many are shown in one place. */
export const MAX_SHOWN = 50

const isSettled = sql`${promises.state} <> 'open'`

/** `promises`, its unit and the article of `isProof` with its live revision are joined. */
export const SHOWN_PROMISE = {
  promiseId: promises.id,
  unit: handlingUnits.name,
  words: promises.words,
  dueOn: promises.dueOn,
  state: promises.state,
  endWords: sql<string | null>`case when ${isSettled} then ${promises.reportWords} end`,
  proofId: articles.id,
  proofHeadline: revisions.headline,
  /** Grows with each change of the promise, and never falls. */
  sequence: sql<number>`(select count(*)::int from ${promiseMoves}
    where ${promiseMoves.promiseId} = ${promises}.id)`,
}

/** When readers last got something else of a promise, of what was published then. */
export const changedSince = (publishedAt: PgColumn): SQL<Date> =>
  sql`greatest(${publishedAt}, (select max(${promiseMoves.createdAt}) from ${promiseMoves}
    where ${promiseMoves.promiseId} = ${promises}.id))`.mapWith(publishedAt) as SQL<Date>

/** The article that proves the end, while readers have it. */
export const isProof = and(
  eq(articles.id, promises.proofArticleId),
  eq(articles.state, 'live'),
  isSettled,
)

/** The open ones first, by day. */
export const OPEN_FIRST = [isSettled, asc(promises.dueOn), asc(promises.id)]

/** The same order for promises of several lists. */
export const mergeShown = <Row extends Pick<ShownPromiseRow, 'promiseId' | 'state' | 'dueOn'>>(
  ...lists: readonly (readonly Row[])[]
): Row[] =>
  lists
    .flat()
    .toSorted(
      (one, other) =>
        Number(!isOpen(one.state)) - Number(!isOpen(other.state)) ||
        one.dueOn.localeCompare(other.dueOn) ||
        one.promiseId - other.promiseId,
    )

interface ShownPromiseRow {
  promiseId: number
  state: PromiseState
  dueOn: IsoDay
}

export function withProof<Row extends { proofId: number | null; proofHeadline: string | null }>({
  proofId,
  proofHeadline,
  ...row
}: Row) {
  const isProved = proofId !== null && proofHeadline !== null
  return { ...row, proof: isProved ? { articleId: proofId, headline: proofHeadline } : null }
}
