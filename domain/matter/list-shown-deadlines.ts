import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { CARD_NAME, isInScope, movesOfCard, type ShownScope } from './shown-scope.ts'
import { isOwed } from './steps.ts'

/** The days until which units have to answer the cards of a scope, the latest first; joint units hold nothing up. */
export async function listShownDeadlines(
  db: Queryable,
  { limit, ...scope }: ShownScope & { limit: number },
) {
  return db
    .select({
      ...CARD_NAME,
      unitId: handlingUnits.id,
      unit: handlingUnits.name,
      dueOn: sql<IsoDay>`${assignments.dueOn}`,
      answeredOn: assignments.answeredOn,
      /** Whether the unit still has to answer. */
      isOwed: sql<boolean>`${isOwed}`,
      /** Grows with each change of the card, and never falls. */
      sequence: movesOfCard.count,
      changedAt: movesOfCard.latestAt,
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
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
    .orderBy(desc(assignments.dueOn), desc(matters.id), desc(handlingUnits.id))
    .limit(limit)
}

export type ShownDeadline = Awaited<ReturnType<typeof listShownDeadlines>>[number]
