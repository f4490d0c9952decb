import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { literals } from '#db/schema/columns'
import { matters } from '#db/schema/matter/matters'
import { nameOfUnit } from '#db/name-of'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import { signedAnswers } from '#db/schema/matter/signed-answers'
import type { PromiseMove, PromiseState } from '#db/promise-states'
import type { IsoDay } from '#lib/dates'

import { isOpen } from './promise-state.ts'
import { provingArticle, type ProvingArticle } from './proving-article.ts'

// What readers have of a promise, whether it is on a card or of a topic. What is reported of the end stays inside until a
// second person has confirmed it.

/** So many are shown in one place. */
export const MAX_SHOWN = 50

/** The answer that counts now holds it: it was promised there, or once more in the same words. */
const isInAnswer = sql`exists (select 1 from ${signedAnswers}
  where ${signedAnswers.assignmentId} = ${promises}.assignment_id and not ${signedAnswers.isEarlier}
    and (${signedAnswers.answeredAt} <= ${promises}.created_at
      or (${signedAnswers.promise} = ${promises}.words and ${signedAnswers.promiseOn} = ${promises}.due_on)))`

/** What is reported stays inside until it is settled. */
const SEEN_MOVES = [
  'begin',
  'adopt',
  'settle',
  'supersede',
] as const satisfies readonly PromiseMove[]

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
  /** The answer in which it stands was handled anew; it is followed until it ends, or another takes its place. */
  isOfEarlier: sql<boolean>`${promises.assignmentId} is not null and not ${isInAnswer}`,
  /** The day on which it was put down as a promise, and the one on which it was kept, or ended another way. */
  madeOn: sql<IsoDay>`(${promises}.created_at at time zone 'Asia/Shanghai')::date::text`,
  endedOn: sql<IsoDay | null>`case when ${promises.state} = 'kept' then ${promises.reportedOn}
    when ${isSettled} then (${promises.settledAt} at time zone 'Asia/Shanghai')::date end::text`,
  /** Grows with each change of the promise, and never falls. */
  sequence: sql<number>`(select count(*)::int from ${promiseMoves}
    where ${promiseMoves.promiseId} = ${promises}.id)`,
}

/** When readers last got something else of a promise, of what was published then. */
export const changedSince = (publishedAt: PgColumn): SQL<Date> =>
  sql`greatest(${publishedAt}, (select max(${promiseMoves.createdAt}) from ${promiseMoves}
    where ${promiseMoves.promiseId} = ${promises}.id))`.mapWith(publishedAt) as SQL<Date>

/** When readers last got something else of what is promised of a matter; null where nothing is. Matters are joined. */
export const latestOfPromises = sql`(select max(${promiseMoves.createdAt}) from ${promiseMoves}
  inner join ${promises} on ${promises}.id = ${promiseMoves}.promise_id
  where ${promises}.matter_id = ${matters}.id and ${promiseMoves}.move in ${literals(SEEN_MOVES)})`

/** The same of all matters of which something is promised, to be joined. */
export const latestByMatter = (db: Queryable) =>
  db
    .select({
      matterId: promises.matterId,
      at: sql<Date>`max(${promiseMoves.createdAt})`.as('at'),
    })
    .from(promiseMoves)
    .innerJoin(promises, eq(promises.id, promiseMoves.promiseId))
    .where(inArray(promiseMoves.move, [...SEEN_MOVES]))
    .groupBy(promises.matterId)
    .as('promised')

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
