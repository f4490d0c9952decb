import {
  and,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  lt,
  ne,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { ratings, talks } from '#db/schema/matter/answers'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { ANSWERED_MATTER_STATES, SATISFACTIONS } from '#db/matter-states'
import { PROMISE_ENDS, PROMISE_STATES, type PromiseState } from '#db/promise-states'
import type { IsoDay } from '#lib/dates'

import {
  hasReached,
  isTaken,
  isTimed,
  ofRegister,
  TIMINGS,
  type ProposalFilter,
  type Timing,
} from '../steps.ts'

// How a session is handled, for those inside alone: what each unit answered in time, who was talked with, what movers
// think. A matter counts once: several who rate it count by the least satisfied.

const MAX_UNITS = 200

type Satisfaction = (typeof SATISFACTIONS)[number]

/** Whether somebody talked with those who moved it before it was answered. */
export const TALKED = ['yes', 'no'] as const
type Talked = (typeof TALKED)[number]

/** Whether that was face to face (面商). */
export const FACED = ['only'] as const

export interface HandlingFilter {
  talked?: Talked | undefined
  faced?: (typeof FACED)[number] | undefined
  attitude?: Satisfaction | undefined
  result?: Satisfaction | undefined
  /** What is left of what was filed once merged ones count as one. */
  cases?: 'only' | undefined
  /** How a promise of it stands. */
  promise?: PromiseState | undefined
}
export type RegisterFilter = ProposalFilter & HandlingFilter

export interface HandlingFigures {
  byUnit: ({ unitId: number; name: string; count: number } & Record<Timing, number>)[]
  talked: Record<Talked, number>
  /** Of those that were talked over: how many face to face. */
  faced: number
  attitude: Record<Satisfaction, number>
  result: Record<Satisfaction, number>
  /** Matters with a promise in this state; one with several counts in each. */
  promised: Record<PromiseState, number>
  /** Matters with a promise that ended, or whose day is over. */
  promiseDue: number
}

const leastOf = (what: typeof ratings.attitude | typeof ratings.result) =>
  sql<Satisfaction | null>`(select max(${what}) from ${ratings}
    where ${ratings.matterId} = ${matters.id} and ${ratings.redoneAt} is null)`

/** What was answered in the portal, where talks are kept. */
const isAnsweredHere = (db: Queryable): SQL | undefined =>
  and(
    inArray(matters.state, [...ANSWERED_MATTER_STATES]),
    exists(
      db
        .select({ one: sql`1` })
        .from(assignments)
        .where(and(eq(assignments.matterId, matters.id), eq(assignments.state, 'answered'))),
    ),
  )

const talkedOver = (db: Queryable, only?: SQL): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(talks)
      .innerJoin(assignments, eq(assignments.id, talks.assignmentId))
      .where(and(eq(assignments.matterId, matters.id), only)),
  )

const isTalked = (db: Queryable, talked: Talked): SQL | undefined =>
  and(isAnsweredHere(db), talked === 'yes' ? talkedOver(db) : not(talkedOver(db)))

const isFaced = (db: Queryable): SQL | undefined =>
  and(isAnsweredHere(db), talkedOver(db, eq(talks.way, 'face')))

const isPromiseDue = (db: Queryable, today: IsoDay): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(promises)
      .where(
        and(
          eq(promises.matterId, matters.id),
          or(
            inArray(promises.state, [...PROMISE_ENDS]),
            and(eq(promises.state, 'open'), lt(promises.dueOn, today)),
          ),
        ),
      ),
  )

const isPromised = (db: Queryable, state: PromiseState): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(promises)
      .where(and(eq(promises.matterId, matters.id), eq(promises.state, state))),
  )

/** The same conditions list what the figures count. */
export const matchesHandling = (
  db: Queryable,
  { talked, faced, attitude, result, cases, promise }: HandlingFilter,
): SQL | undefined =>
  and(
    talked === undefined ? undefined : isTalked(db, talked),
    faced === undefined ? undefined : isFaced(db),
    promise === undefined ? undefined : isPromised(db, promise),
    cases === undefined ? undefined : and(hasReached(db, 'filed'), ne(matters.state, 'merged')),
    attitude === undefined ? undefined : sql`${leastOf(ratings.attitude)} = ${attitude}`,
    result === undefined ? undefined : sql`${leastOf(ratings.result)} = ${result}`,
  )

const filtered = (condition: SQL | undefined) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number)

const counted = <Value extends string>(
  values: readonly Value[],
  condition: (value: Value) => SQL | undefined,
) =>
  Object.fromEntries(values.map((value) => [value, filtered(condition(value))])) as Record<
    Value,
    SQL<number>
  >

const NO_PROMISE = { open: 0, kept: 0, 'broken-off': 0, raised: 0, superseded: 0 }
const NONE = { satisfied: 0, mostly: 0, not: 0 }
const NOTHING = {
  talked: { yes: 0, no: 0 },
  faced: 0,
  attitude: NONE,
  result: NONE,
  promised: NO_PROMISE,
  promiseDue: 0,
}

export async function getHandlingFigures(
  db: Queryable,
  { sessionId, today }: { sessionId: number; today: IsoDay },
): Promise<HandlingFigures> {
  const [byUnit, [row]] = await Promise.all([
    db
      .select({
        unitId: handlingUnits.id,
        name: handlingUnits.name,
        count: count(),
        ...counted(TIMINGS, (timing) => isTimed(timing, today)),
      })
      .from(assignments)
      .innerJoin(matters, eq(matters.id, assignments.matterId))
      .innerJoin(proposals, eq(proposals.matterId, matters.id))
      .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
      .where(
        and(ofRegister(sessionId), hasReached(db, 'filed'), ne(assignments.part, 'joint'), isTaken),
      )
      .groupBy(handlingUnits.id, handlingUnits.name)
      .orderBy(desc(count()), handlingUnits.id)
      .limit(MAX_UNITS),
    db
      .select({
        talked: counted(TALKED, (talked) => isTalked(db, talked)),
        faced: filtered(isFaced(db)),
        promiseDue: filtered(isPromiseDue(db, today)),
        attitude: counted(SATISFACTIONS, (attitude) => matchesHandling(db, { attitude })),
        result: counted(SATISFACTIONS, (result) => matchesHandling(db, { result })),
        promised: counted(PROMISE_STATES, (promise) => isPromised(db, promise)),
      })
      .from(matters)
      .where(and(ofRegister(sessionId), isNull(matters.undoneAt))),
  ])
  return {
    byUnit,
    ...(row ?? NOTHING),
  }
}
