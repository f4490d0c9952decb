// What counts as having reached a step. The same condition counts a figure and lists the rows behind it.

import {
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  ne,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals, sponsors } from '#db/schema/matter/matters'
import {
  ANSWERED_MATTER_STATES,
  ENDED_MATTER_STATES,
  type MatterState,
  type MatterStep,
  type MoverKind,
  type ResultClass,
  type SponsorPart,
} from '#db/matter-states'
import type { IsoDay } from '#lib/dates'
import type { ClassOrNone } from '#lib/proposal-standing'

import { isPromised, type Promised } from './promised.ts'

/** The matters that count: an import that was taken back leaves its rows behind, and nobody has a draft but its mover. */
export const isCounted = and(isNull(matters.undoneAt), ne(matters.state, 'draft'))

/** Those of a session. */
export const ofRegister = (sessionId: number): SQL | undefined =>
  and(eq(matters.sessionId, sessionId), isCounted)

/** Those of some sessions. */
export const ofRegisters = (sessionIds: readonly number[]): SQL | undefined =>
  and(inArray(matters.sessionId, [...sessionIds]), isCounted)

/** Those that have a number, by which sheets know them. */
export const isNumbered = isNotNull(matters.number)

/** Whether the next publication of its session shows it; what is of a published session may have come later. */
export const isToBePublished = and(
  eq(proposals.isFiled, true),
  eq(matters.consent, true),
  eq(matters.publicity, 'none'),
)

/** The number of a matter that has one. */
export const numberOfNumbered = sql<number>`${matters.number}`

/** Whether a proposal has reached a step; matters and proposals are joined. */
export function hasReached(db: Queryable, step: MatterStep): SQL | undefined {
  const filed = eq(proposals.isFiled, true)
  const conditions: Record<MatterStep, () => SQL | undefined> = {
    received: () => sql`true`,
    filed: () => filed,
    key: () => and(filed, eq(proposals.isKey, true)),
    'taken-up': () => and(filed, isSponsored(db)),
    answered: () => inArray(matters.state, [...ANSWERED_MATTER_STATES]),
    done: () => eq(matters.state, 'closed'),
  }
  return conditions[step]()
}

/** What is left of what was filed once merged ones count as one. */
export const isCase = (db: Queryable): SQL | undefined =>
  and(hasReached(db, 'filed'), ne(matters.state, 'merged'))

const isSponsored = (db: Queryable) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(sponsors)
      .where(eq(sponsors.matterId, matters.id)),
  )

/** A unit that refused it is none that readers connect it with; nobody is, until it is assigned again. */
export const isTaken = or(isNull(assignments.state), ne(assignments.state, 'refused'))

/** Whether a unit has to answer a matter. */
export const isAnsweredBy = (db: Queryable, unitId: number): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(assignments)
      .where(
        and(
          eq(assignments.matterId, matters.id),
          eq(assignments.unitId, unitId),
          ne(assignments.part, 'joint'),
          isTaken,
        ),
      ),
  )

/** What the units that have to answer made of it: the least that any of them did. */
export const resultOfMatter = sql<ResultClass | null>`(select max(${assignments.resultClass})
  from ${assignments} where ${assignments.matterId} = ${matters.id} and ${assignments.part} <> 'joint')`

const cameTo = (db: Queryable, one: ClassOrNone): SQL | undefined =>
  one === 'none'
    ? and(hasReached(db, 'answered'), sql`${resultOfMatter} is null`)
    : sql`${resultOfMatter} = ${one}`

/** Who has to answer, the lead first. */
export const leadUnit = sql<string | null>`(select string_agg(${handlingUnits.name}, '、'
  order by ${assignments.part}, ${assignments.id}) from ${assignments}
  inner join ${handlingUnits} on ${handlingUnits.id} = ${assignments.unitId}
  where ${assignments.matterId} = ${matters.id} and ${assignments.part} <> 'joint' and ${isTaken})`

/** The leaders who took it up, by their part. */
export const sponsorsOfMatter = sql<{ part: SponsorPart; leaderName: string }[]>`(select
  coalesce(json_agg(json_build_object('part', ${sponsors.part}, 'leaderName', ${sponsors.leaderName})
    order by ${sponsors.part}, ${sponsors.id}), '[]')
  from ${sponsors} where ${sponsors.matterId} = ${matters.id})`

/** Of an assignment to somebody who has to answer; matters are joined. */
export const isOwed = and(
  isNull(assignments.answeredOn),
  isTaken,
  not(inArray(matters.state, [...ENDED_MATTER_STATES])),
)

export const TIMINGS = [
  'on-time',
  'late',
  'overdue',
  'running',
  'owed-undated',
  'answered-undated',
] as const
export type Timing = (typeof TIMINGS)[number]

/** How an assignment stands against its deadline; what has none is neither in time nor late, as nobody knows. */
export function isTimed(timing: Timing, today: IsoDay): SQL | undefined {
  const { answeredOn, dueOn } = assignments
  const conditions: Record<Timing, SQL | undefined> = {
    'on-time': sql`${answeredOn} <= ${dueOn}`,
    late: sql`${answeredOn} > ${dueOn}`,
    overdue: and(isOwed, sql`${dueOn} < ${today}`),
    running: and(isOwed, sql`${dueOn} >= ${today}`),
    'owed-undated': and(isOwed, isNull(dueOn)),
    'answered-undated': and(isNotNull(answeredOn), isNull(dueOn)),
  }
  return and(ne(assignments.part, 'joint'), conditions[timing])
}

/** Days past the deadline of what is still owed; null where nothing is overdue. */
export const daysOverdue = (today: IsoDay) =>
  sql<
    number | null
  >`case when ${isTimed('overdue', today)} then ${today}::date - ${assignments.dueOn} end`

/** The next day on which somebody has to have answered a matter; null where nobody has to, or no day is set. */
export const nextDueOn = sql<IsoDay | null>`(select min(${assignments.dueOn}) from ${assignments}
  where ${assignments.matterId} = ${matters.id} and ${assignments.part} <> 'joint' and ${isOwed})`

export interface ProposalFilter {
  step?: MatterStep | undefined
  state?: MatterState | undefined
  category?: string | undefined
  moverKind?: MoverKind | undefined
  resultClass?: ClassOrNone | undefined
  unitId?: number | undefined
  timing?: Timing | undefined
  /** How a promise of it stands. */
  promised?: Promised | undefined
}

/** The proposals of a session that a filter leaves. Category, kind of mover and unit are those of what was filed. */
export function matchesFilter(
  db: Queryable,
  { sessionId, today, filter }: { sessionId: number; today: IsoDay; filter: ProposalFilter },
): SQL | undefined {
  const { step, state, category, moverKind, resultClass, unitId, timing, promised } = filter
  const ofFiled = category !== undefined || moverKind !== undefined || unitId !== undefined
  const assigned = and(
    eq(assignments.matterId, matters.id),
    unitId === undefined ? undefined : eq(assignments.unitId, unitId),
    unitId === undefined ? undefined : and(ne(assignments.part, 'joint'), isTaken),
    timing === undefined ? undefined : isTimed(timing, today),
  )
  return and(
    ofRegister(sessionId),
    step === undefined ? undefined : hasReached(db, step),
    state === undefined ? undefined : eq(matters.state, state),
    ofFiled ? hasReached(db, 'filed') : undefined,
    category === undefined ? undefined : eq(proposals.category, category),
    moverKind === undefined ? undefined : eq(proposals.moverKind, moverKind),
    promised === undefined ? undefined : isPromised(promised, today),
    resultClass === undefined ? undefined : cameTo(db, resultClass),
    unitId === undefined && timing === undefined
      ? undefined
      : exists(
          db
            .select({ one: sql`1` })
            .from(assignments)
            .where(assigned),
        ),
  )
}
