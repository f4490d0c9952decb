import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { nameOfUnit } from '#db/name-of'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { assignments, matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { CARD_NAME, isInScope, movesOfCard, type ShownScope } from './shown-scope.ts'
import { isOwed } from './steps.ts'

/** The days until which units have to answer the cards of a scope, the latest first; joint units hold nothing up. */
export async function listShownDeadlines(
  db: Queryable,
  { limit, ...scope }: ShownScope & { limit: number },
) {
  const rows = await db
    .select({
      ...CARD_NAME,
      unitId: assignments.unitId,
      unit: nameOfUnit(assignments.unitId),
      dueOn: sql<IsoDay>`${assignments.dueOn}`,
      answeredOn: assignments.answeredOn,
      /** Whether the unit still has to answer. */
      isOwed: sql<boolean>`${isOwed}`,
      moves: movesOfCard,
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(
      and(
        isInScope(db, scope),
        isNotNull(assignments.dueOn),
        ne(assignments.part, 'joint'),
        scope.unitId === undefined ? undefined : eq(assignments.unitId, scope.unitId),
      ),
    )
    .orderBy(desc(assignments.dueOn), desc(matters.id), desc(assignments.unitId))
    .limit(limit)
  return rows.map(({ moves, ...row }) => ({
    ...row,
    /** Grows with each change of the card, and never falls. */
    sequence: moves.count,
    changedAt: new Date(moves.latestAt),
  }))
}

export type ShownDeadline = Awaited<ReturnType<typeof listShownDeadlines>>[number]
