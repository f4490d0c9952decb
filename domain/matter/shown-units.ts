// What readers may know of a unit: what it has to answer of published sessions. Its name is on the figures of a session;
// of the proposals behind them only cards are listed.

import { and, asc, count, eq, exists, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { countWhere } from '#db/count-where'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { keptUnitId } from './units/kept-unit.ts'
import { isCard, isShownSession } from './shown-sessions.ts'
import {
  isTaken,
  isTimed,
  leadUnit,
  numberOfNumbered,
  resultOfMatter,
  sponsorsOfMatter,
  TIMINGS,
  type Timing,
} from './steps.ts'

/** How a unit's part of a card stands; nobody waits for it any more where it ended without an answer. */
export const UNIT_STANDINGS = [
  'overdue',
  'running',
  'owed-undated',
  'on-time',
  'late',
  'answered-undated',
  'ended',
] as const
export type UnitStanding = (typeof UNIT_STANDINGS)[number]

const PER_STANDING = 25

const standingOf = (today: IsoDay) =>
  sql<UnitStanding>`case ${sql.join(
    TIMINGS.map((timing: Timing) => sql`when ${isTimed(timing, today)} then ${timing}::text`),
    sql` `,
  )} else 'ended' end`

/** Of what a unit has to answer in a published session, whether readers have the card or not. */
export const isKnownPart = and(
  ne(assignments.part, 'joint'),
  isTaken,
  eq(proposals.isFiled, true),
  isNull(matters.undoneAt),
  isShownSession,
)

interface UnitQuestion {
  divisionCode: string
  unitId: number
  today: IsoDay
}

/** A unit of a division by its address, or by that of one that was merged into it. */
export async function findKeptUnit(
  db: Queryable,
  { divisionCode, unitId }: Pick<UnitQuestion, 'divisionCode' | 'unitId'>,
): Promise<{ unitId: number; name: string } | null> {
  const kept = alias(handlingUnits, 'kept')
  const [unit] = await db
    .select({ unitId: kept.id, name: kept.name })
    .from(handlingUnits)
    .innerJoin(kept, eq(kept.id, keptUnitId))
    .where(and(eq(handlingUnits.id, unitId), eq(handlingUnits.divisionCode, divisionCode)))
  return unit ?? null
}

/**
 * A unit with its cards by how they stand, those that wait longest first; by the address of one that was merged into it, too.
 * Null for one that answers nothing readers know of.
 */
export async function findShownUnit(
  db: Queryable,
  { divisionCode, unitId: asked, today }: UnitQuestion,
) {
  const unit = await findKeptUnit(db, { divisionCode, unitId: asked })
  if (!unit) return null
  const { unitId } = unit
  const [counted, rows] = await Promise.all([
    countStandings(db, { unitId, today }),
    listCards(db, { unitId, today }),
  ])
  const all = counted.reduce((sum, one) => sum + one.all, 0)
  if (all === 0) return null
  return {
    ...unit,
    counted: all,
    shown: counted.reduce((sum, one) => sum + one.shown, 0),
    unshown: countUnshown(counted),
    standings: UNIT_STANDINGS.flatMap((standing) => {
      const shown = counted.find((one) => one.standing === standing)?.shown ?? 0
      const cards = rows.filter((row) => row.standing === standing)
      return shown > 0 ? [{ standing, count: shown, cards }] : []
    }),
  }
}

const OWED: readonly UnitStanding[] = ['overdue', 'running', 'owed-undated']

interface Counted {
  standing: UnitStanding
  all: number
  shown: number
}

/** What of a unit's is counted and not shown: still to answer, answered, and what ended without an answer. */
function countUnshown(counted: readonly Counted[]): UnshownOfUnit {
  const unshown = { owed: 0, answered: 0, ended: 0 }
  for (const { standing, all, shown } of counted) {
    const kind = standing === 'ended' ? 'ended' : OWED.includes(standing) ? 'owed' : 'answered'
    unshown[kind] += all - shown
  }
  return unshown
}

export type UnshownOfUnit = Record<'owed' | 'answered' | 'ended', number>

type OwnQuestion = Omit<UnitQuestion, 'divisionCode'>

const countStandings = (db: Queryable, { unitId, today }: OwnQuestion) =>
  db
    .select({
      standing: standingOf(today),
      all: count(),
      shown: countWhere(isCard),
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(and(eq(assignments.unitId, unitId), isKnownPart))
    .groupBy(sql`1`)

/** The first of each standing are chosen before they are described, which takes a look at each one's other units. */
async function listCards(db: Queryable, { unitId, today }: OwnQuestion) {
  const ranked = db
    .select({
      assignmentId: sql<number>`${assignments.id}`.as('ranked_id'),
      standing: standingOf(today).as('standing'),
      place: sql<number>`row_number() over (partition by ${standingOf(today)}
        order by ${assignments.dueOn} nulls last, ${matters.id})`.as('place'),
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(and(eq(assignments.unitId, unitId), isKnownPart, isCard))
    .as('ranked')
  return db
    .select({
      number: numberOfNumbered,
      title: matters.title,
      state: matters.state,
      category: proposals.category,
      moverKind: proposals.moverKind,
      isKey: proposals.isKey,
      resultClass: resultOfMatter,
      leadUnit,
      sponsors: sponsorsOfMatter,
      dueOn: assignments.dueOn,
      term: committeeTerms.number,
      session: committeeSessions.number,
      standing: ranked.standing,
    })
    .from(ranked)
    .innerJoin(assignments, eq(assignments.id, ranked.assignmentId))
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(sql`${ranked.place} <= ${PER_STANDING}`)
    .orderBy(asc(ranked.place))
}

/** The units of a committee that answer cards, for what lists all pages. */
export async function listShownUnits(db: Queryable, { limit }: { limit: number }) {
  const card = db
    .select({ one: sql`1` })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(
      and(eq(assignments.unitId, handlingUnits.id), isCard, isTaken, ne(assignments.part, 'joint')),
    )
  return db
    .select({ unitId: handlingUnits.id, slug: divisions.slug })
    .from(handlingUnits)
    .innerJoin(divisions, eq(divisions.code, handlingUnits.divisionCode))
    .where(exists(card))
    .orderBy(asc(handlingUnits.id))
    .limit(limit)
}
