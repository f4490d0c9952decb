import { and, eq, exists, inArray, lt, not, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach, countWhere } from '#db/count-where'
import { talks } from '#db/schema/matter/answers'
import { assignments, matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { ratingSums } from '#db/schema/matter/rating-sums'
import { ANSWERED_MATTER_STATES, type RatedAspect, type Satisfaction } from '#db/matter-states'
import { PROMISE_ENDS, PROMISE_STATES, type PromiseState } from '#db/promise-states'
import type { IsoDay } from '#lib/dates'

import { countRatings, type RatingCounts } from '../rating-of-matter.ts'
import { isCase, ofRegister, type ProposalFilter, type Timing } from '../steps.ts'
import { countTimingsByUnit } from './unit-figures.ts'

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
  byUnit: ({ unitId: number; name: string; count: number } & Record<Timing, number>)[]
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
  { talked, faced, overall, attitude, result, cases, promise }: HandlingFilter,
): SQL | undefined =>
  and(
    talked === undefined ? undefined : isTalked(db, talked),
    faced === undefined ? undefined : isFaced(db),
    promise === undefined ? undefined : isPromised(db, promise),
    cases === undefined ? undefined : isCase(db),
    overall === undefined ? undefined : isRated('overall', overall),
    attitude === undefined ? undefined : isRated('attitude', attitude),
    result === undefined ? undefined : isRated('result', result),
  )

const NO_PROMISE = { open: 0, kept: 0, 'broken-off': 0, raised: 0, superseded: 0 }
const NOTHING = {
  talked: { yes: 0, no: 0 },
  faced: 0,
  promised: NO_PROMISE,
  promiseDue: 0,
}

export async function getHandlingFigures(
  db: Queryable,
  { sessionId, today }: { sessionId: number; today: IsoDay },
): Promise<HandlingFigures> {
  const [byUnit, { counts }, [row]] = await Promise.all([
    countTimingsByUnit(db, { sessionId, today }),
    countRatings(db, sessionId),
    db
      .select({
        talked: countEach(TALKED, (talked) => isTalked(db, talked)),
        faced: countWhere(isFaced(db)),
        promiseDue: countWhere(isPromiseDue(db, today)),
        promised: countEach(PROMISE_STATES, (promise) => isPromised(db, promise)),
      })
      .from(matters)
      .where(ofRegister(sessionId)),
  ])
  return { byUnit, ...counts, ...(row ?? NOTHING) }
}
