import { asc, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { nameOfUnit } from '#db/name-of'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import type { PromiseState } from '#db/promise-states'
import type { IsoDay } from '#lib/dates'

import { isOpen } from './promise-state.ts'
import { provingArticle, type ProvingArticle } from './proving-article.ts'

// What readers have of a promise, whether it is on a card or of a topic. What is reported of the end stays inside until a
// second person has confirmed it.

/** So many are shown in one place. */
export const MAX_SHOWN = 50

const isSettled = sql`${promises.state} <> 'open'`

/** `promises` is joined; its unit and what proves its end are looked up. */
export const SHOWN_PROMISE = {
  promiseId: promises.id,
  unit: nameOfUnit(promises.unitId),
  words: promises.words,
  dueOn: promises.dueOn,
  state: promises.state,
  endWords: sql<string | null>`case when ${isSettled} then ${promises.reportWords} end`,
  /** The article that proves the end, while readers have it. */
  proof: sql<ProvingArticle | null>`case when ${isSettled} then ${provingArticle} end`,
  /** Grows with each change of the promise, and never falls. */
  sequence: sql<number>`(select count(*)::int from ${promiseMoves}
    where ${promiseMoves.promiseId} = ${promises}.id)`,
}

/** When readers last got something else of a promise, of what was published then. */
export const changedSince = (publishedAt: PgColumn): SQL<Date> =>
  sql`greatest(${publishedAt}, (select max(${promiseMoves.createdAt}) from ${promiseMoves}
    where ${promiseMoves.promiseId} = ${promises}.id))`.mapWith(publishedAt) as SQL<Date>

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
