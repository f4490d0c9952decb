import { and, eq, inArray, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { sumEach, sumWhere } from '#db/count-where'
import { talks } from '#db/schema/matter/answers'
import { assignments, matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { ratingSums } from '#db/schema/matter/rating-sums'
import {
  ANSWERED_MATTER_STATES,
  SATISFACTIONS,
  type RatedAspect,
  type Satisfaction,
} from '#db/matter-states'
import { PROMISE_ENDS, PROMISE_STATES, type PromiseState } from '#db/promise-states'
import type { IsoDay } from '#lib/dates'

import { NO_RATINGS, ratingOfMatter, type RatingCounts } from '../rating-of-matter.ts'
import { isCase, ofRegisters, type ProposalFilter } from '../steps.ts'
import type { TimedUnit } from './unit-figures.ts'

// How a session is handled, for those inside alone: what each unit answered in time, who was talked with, what movers
// think, a matter counted once, as `rating_sums` has it.

/** Whether somebody talked with those who moved it before it was answered. */
export const TALKED = ['yes', 'no'] as const
type Talked = (typeof TALKED)[number]

/** Whether that was face to face (面商). */
export const FACED = ['only'] as const

export interface HandlingFilter {
  talked?: Talked | undefined
  faced?: (typeof FACED)[number] | undefined
  /** What movers think, in one word as sheets have it, or apart. */
  overall?: Satisfaction | undefined
  attitude?: Satisfaction | undefined
  result?: Satisfaction | undefined
  /** What is left of what was filed once merged ones count as one. */
  cases?: 'only' | undefined
  /** How a promise of it stands. */
  promise?: PromiseState | undefined
}
export type RegisterFilter = ProposalFilter & HandlingFilter

export interface HandlingFigures extends RatingCounts {
  byUnit: TimedUnit[]
  talked: Record<Talked, number>
  /** Of those that were talked over: how many face to face. */
  faced: number
  /** Matters with a promise in this state; one with several counts in each. */
  promised: Record<PromiseState, number>
  /** Matters with a promise that ended, or whose day is over. */
  promiseDue: number
}

const isRated = (aspect: RatedAspect, as: Satisfaction) =>
  sql`(select ${ratingSums[aspect]} from ${ratingSums} where ${ratingSums.matterId} = ${matters.id}) = ${as}`

// What is asked of one proposal is a value of its own rows, no `exists`: for those the planner reads whole tables once it expects
// more than some hundred proposals.

/** What was answered in the portal, where talks are kept. */
const isAnsweredHere = and(
  inArray(matters.state, [...ANSWERED_MATTER_STATES]),
  sql`(select bool_or(${assignments.state} = 'answered') from ${assignments}
    where ${assignments.matterId} = ${matters.id})`,
)

/** Whether one of its talks was face to face; null where nobody talked it over. Of what has no answer nobody asks. */
const wasFaced = sql<
  boolean | null
>`(case when ${inArray(matters.state, [...ANSWERED_MATTER_STATES])} then
  (select bool_or(${talks.way} = 'face') from ${talks}
    inner join ${assignments} on ${assignments.id} = ${talks.assignmentId}
    where ${assignments.matterId} = ${matters.id}) end)`

/** Both of a proposal: of its rows, or as they were looked up before. */
const OF_ROWS = { isAnsweredHere, wasFaced }
type Talks = Record<keyof typeof OF_ROWS, SQLWrapper | undefined>

const isTalked = (talked: Talked, of: Talks = OF_ROWS): SQL =>
  sql`(${of.isAnsweredHere}) and (${of.wasFaced}) ${talked === 'yes' ? sql`is not null` : sql`is null`}`

const isFaced = (of: Talks = OF_ROWS): SQL => sql`(${of.isAnsweredHere}) and (${of.wasFaced})`

const isPromiseDue = (today: IsoDay) =>
  sql<boolean>`coalesce((select bool_or(${or(
    inArray(promises.state, [...PROMISE_ENDS]),
    and(eq(promises.state, 'open'), lt(promises.dueOn, today)),
  )}) from ${promises} where ${promises.matterId} = ${matters.id}), false)`

/** The states of its promises. */
const promised = sql<PromiseState[]>`array(select ${promises.state} from ${promises}
  where ${promises.matterId} = ${matters.id} group by 1 order by 1)`

const isPromised = (state: PromiseState): SQL => sql`${state} = any(${promised})`

/** The same conditions list what the figures count. */
export const matchesHandling = (
  db: Queryable,
  { talked, faced, overall, attitude, result, cases, promise }: HandlingFilter,
): SQL | undefined =>
  and(
    talked === undefined ? undefined : isTalked(talked),
    faced === undefined ? undefined : isFaced(),
    promise === undefined ? undefined : isPromised(promise),
    cases === undefined ? undefined : isCase(db),
    overall === undefined ? undefined : isRated('overall', overall),
    attitude === undefined ? undefined : isRated('attitude', attitude),
    result === undefined ? undefined : isRated('result', result),
  )

type OwnHandling = Omit<HandlingFigures, 'byUnit'>

export const NOTHING_HANDLED: OwnHandling = {
  talked: { yes: 0, no: 0 },
  faced: 0,
  promised: { open: 0, kept: 0, 'broken-off': 0, raised: 0, superseded: 0 },
  promiseDue: 0,
  ...NO_RATINGS,
}

/** How the proposals of some sessions were handled: each is looked at once, whatever is counted of it afterwards. */
export async function countHandling(
  db: Queryable,
  { sessionIds, today }: { sessionIds: readonly number[]; today: IsoDay },
): Promise<Map<number, OwnHandling>> {
  const rating = ratingOfMatter(db)
  const looked = db
    .select({
      sessionId: matters.sessionId,
      isAnsweredHere: sql<boolean>`(${isAnsweredHere})`.as('is_answered_here'),
      wasFaced: wasFaced.as('was_faced'),
      isPromiseDue: isPromiseDue(today).as('is_promise_due'),
      promised: promised.as('promised'),
      overall: rating.overall,
      attitude: rating.attitude,
      result: rating.result,
      matters: sql<number>`count(*)`.as('matters'),
    })
    .from(matters)
    .leftJoinLateral(rating, sql`true`)
    .where(ofRegisters(sessionIds))
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7, 8`)
    .as('looked')
  const sum = (condition: SQL) => sumWhere(looked.matters, condition)
  const rated = (aspect: RatedAspect) =>
    sumEach(looked.matters, SATISFACTIONS, (one) => sql`${looked[aspect]} = ${one}`)
  const rows = await db
    .select({
      sessionId: sql<number>`${looked.sessionId}`.mapWith(Number),
      talked: sumEach(looked.matters, TALKED, (one) => isTalked(one, looked)),
      faced: sum(isFaced(looked)),
      promiseDue: sum(sql`${looked.isPromiseDue}`),
      promised: sumEach(
        looked.matters,
        PROMISE_STATES,
        (one) => sql`${one} = any(${looked.promised})`,
      ),
      overall: rated('overall'),
      attitude: rated('attitude'),
      result: rated('result'),
    })
    .from(looked)
    .groupBy(looked.sessionId)
  return new Map(rows.map(({ sessionId, ...row }) => [sessionId, row]))
}
