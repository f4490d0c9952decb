import { and, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach, countWhere } from '#db/count-where'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import {
  MATTER_STEPS,
  type MatterState,
  type MatterStep,
  type MoverKind,
  type ResultClass,
} from '#db/matter-states'
import type { IsoDay } from '#lib/dates'

import {
  hasReached,
  isCase,
  isCounted,
  isTimed,
  ofRegister,
  resultOfMatter,
  TIMINGS,
  type Timing,
} from '../steps.ts'

/** What a session's register adds up to; each number is counted over its rows, nothing is stored. */
export interface SessionFigures {
  steps: Readonly<Record<MatterStep, number>>
  states: Partial<Record<MatterState, number>>
  /** What is left of what was filed once merged ones count as one. */
  cases: number
  /** Key proposals that leaders took up, too. */
  keyTakenUp: number
  /** Of what was filed. */
  byCategory: { category: string; count: number }[]
  byMoverKind: { moverKind: MoverKind; count: number }[]
  /** Of what was answered with a class. */
  byClass: { resultClass: ResultClass; count: number }[]
  /** Of the assignments of those who have to answer. */
  timing: Record<Timing, number>
}

interface Question {
  sessionId: number
  today: IsoDay
}

export async function getSessionFigures(
  db: Queryable,
  question: Question,
): Promise<SessionFigures> {
  const filed = hasReached(db, 'filed')
  const [steps, states, byCategory, byMoverKind, byClass, timing] = await Promise.all([
    countSteps(db, [question.sessionId]),
    countBy(db, question, sql<MatterState>`${matters.state}`),
    countBy(db, question, sql<string>`${proposals.category}`, filed),
    countBy(db, question, sql<MoverKind>`${proposals.moverKind}`, filed),
    countBy(db, question, resultOfMatter, sql`${resultOfMatter} is not null`),
    countTimings(db, question),
  ])
  return {
    ...(steps.get(question.sessionId) ?? NOTHING),
    states: Object.fromEntries(states.map(({ value, count: some }) => [value, some])),
    byCategory: byCategory.map(({ value, count: some }) => ({ category: value, count: some })),
    byMoverKind: byMoverKind.map(({ value, count: some }) => ({ moverKind: value, count: some })),
    byClass: byClass
      .flatMap(({ value, count: some }) =>
        value === null ? [] : [{ resultClass: value, count: some }],
      )
      .toSorted((a, b) => a.resultClass.localeCompare(b.resultClass)),
    timing,
  }
}

type Steps = Pick<SessionFigures, 'steps' | 'cases' | 'keyTakenUp'>
export const NO_STEPS: Readonly<Record<MatterStep, number>> = {
  received: 0,
  filed: 0,
  key: 0,
  'taken-up': 0,
  answered: 0,
  done: 0,
}
const NO_TIMINGS: Readonly<Record<Timing, number>> = {
  'on-time': 0,
  late: 0,
  overdue: 0,
  running: 0,
  'owed-undated': 0,
  'answered-undated': 0,
}
const NOTHING: Steps = { steps: NO_STEPS, cases: 0, keyTakenUp: 0 }

/** How many of each session reached each step. */
export async function countSteps(
  db: Queryable,
  sessionIds: readonly number[],
): Promise<Map<number, Steps>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await db
    .select({
      sessionId: sql<number>`${matters.sessionId}`.mapWith(Number),
      steps: countEach(MATTER_STEPS, (step) => hasReached(db, step)),
      cases: countWhere(isCase(db)),
      keyTakenUp: countWhere(and(hasReached(db, 'key'), hasReached(db, 'taken-up'))),
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(and(inArray(matters.sessionId, [...sessionIds]), isCounted))
    .groupBy(matters.sessionId)
  return new Map(rows.map(({ sessionId, ...steps }) => [sessionId, steps]))
}

function countBy<Value>(db: Queryable, question: Question, value: SQL<Value>, only?: SQL) {
  return db
    .select({ value, count: count() })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(and(ofRegister(question.sessionId), only))
    .groupBy(sql`1`)
    .orderBy(desc(count()), sql`1`)
}

async function countTimings(db: Queryable, question: Question): Promise<Record<Timing, number>> {
  const [row] = await db
    .select(countEach(TIMINGS, (timing) => isTimed(timing, question.today)))
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(ofRegister(question.sessionId))
  return row ?? NO_TIMINGS
}
