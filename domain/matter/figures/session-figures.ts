import { desc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matters, proposals } from '#db/schema/matter/matters'
import type { MatterState, MoverKind, ResultClass } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'
import type { ClassOrNone } from '#lib/proposal-standing'

import { ofRegisters, resultOfMatter, type Timing } from '../steps.ts'
import { NO_STEPS, proposalsAlike, standing, sumSteps, type StepFigures } from './step-figures.ts'
import { countOfUnits, NO_TIMINGS } from './unit-figures.ts'

/** What a session's register adds up to; each number is counted over its rows, nothing is stored. */
export interface RegisterFigures extends StepFigures {
  states: Partial<Record<MatterState, number>>
  /** Of what was filed. */
  byCategory: { category: string; count: number }[]
  byMoverKind: { moverKind: MoverKind; count: number }[]
  /** Of what was answered, those without a class last. */
  byClass: { resultClass: ClassOrNone; count: number }[]
}

export interface SessionFigures extends RegisterFigures {
  /** Of the assignments of those who have to answer. */
  timing: Record<Timing, number>
}

export const NO_FIGURES: RegisterFigures = {
  steps: NO_STEPS,
  states: {},
  cases: 0,
  keyTakenUp: 0,
  byCategory: [],
  byMoverKind: [],
  byClass: [],
}

export async function getSessionFigures(
  db: Queryable,
  { sessionId, today }: { sessionId: number; today: IsoDay },
): Promise<SessionFigures> {
  const [registers, units] = await Promise.all([
    countRegisters(db, [sessionId]),
    countOfUnits(db, { sessionIds: [sessionId], today }),
  ])
  return {
    ...(registers.get(sessionId) ?? NO_FIGURES),
    timing: units.get(sessionId)?.timing ?? NO_TIMINGS,
  }
}

/** What `grouping` says of a row that counts by one of the four columns, or by none. */
const WHICH = { state: 7, category: 11, moverKind: 13, resultClass: 14, none: 15 } as const

/** What the registers of some sessions add up to, without their assignments: all in one look at each proposal. */
export async function countRegisters(
  db: Queryable,
  sessionIds: readonly number[],
): Promise<Map<number, RegisterFigures>> {
  const rows = await selectKinds(db, sessionIds)
  const ofSession = Map.groupBy(rows, ({ sessionId }) => sessionId)
  return new Map([...ofSession].map(([sessionId, own]) => [sessionId, toFigures(own)]))
}

function selectKinds(db: Queryable, sessionIds: readonly number[]) {
  const alike = db
    .select({
      sessionId: matters.sessionId,
      state: matters.state,
      category: proposals.category,
      moverKind: proposals.moverKind,
      resultClass: resultOfMatter.as('result_class'),
      ...standing(db),
      proposals: proposalsAlike,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(ofRegisters(sessionIds))
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`)
    .as('alike')
  const { sessionId, state, category, moverKind, resultClass } = alike
  const sums = sumSteps(alike)
  return db
    .select({
      sessionId: sql<number>`${sessionId}`.mapWith(Number),
      which: sql<number>`grouping(${state}, ${category}, ${moverKind}, ${resultClass})`,
      state: sql<MatterState>`${state}`,
      category: sql<string>`${category}`,
      moverKind: sql<MoverKind>`${moverKind}`,
      resultClass: sql<ResultClass | null>`${resultClass}`,
      ...sums,
    })
    .from(alike)
    .groupBy(
      sql`grouping sets ((${sessionId}), (${sessionId}, ${state}), (${sessionId}, ${category}),
        (${sessionId}, ${moverKind}), (${sessionId}, ${resultClass}))`,
    )
    .orderBy(desc(sums.steps.filed), category, moverKind, resultClass)
}

function toFigures(rows: Awaited<ReturnType<typeof selectKinds>>): RegisterFigures {
  const by = (kind: keyof typeof WHICH) => rows.filter(({ which }) => which === WHICH[kind])
  const [whole] = by('none')
  return {
    steps: whole?.steps ?? NO_STEPS,
    cases: whole?.cases ?? 0,
    keyTakenUp: whole?.keyTakenUp ?? 0,
    states: Object.fromEntries(by('state').map(({ state, steps }) => [state, steps.received])),
    byCategory: by('category')
      .map(({ category, steps }) => ({ category, count: steps.filed }))
      .filter(({ count }) => count > 0),
    byMoverKind: by('moverKind')
      .map(({ moverKind, steps }) => ({ moverKind, count: steps.filed }))
      .filter(({ count }) => count > 0),
    byClass: by('resultClass')
      .map(({ resultClass, steps }) =>
        resultClass === null
          ? { resultClass: 'none' as const, count: steps.answered }
          : { resultClass, count: steps.received },
      )
      .filter(({ count }) => count > 0)
      .toSorted(
        (one, other) => Number(one.resultClass === 'none') - Number(other.resultClass === 'none'),
      ),
  }
}
