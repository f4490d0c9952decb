import { and, asc, desc, eq, getTableName, isNotNull, sql } from 'drizzle-orm'
import { unionAll, type PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { nameOfUnit } from '#db/name-of'
import type { AssignmentPart, MatterState, ResultClass } from '#db/matter-states'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { CARD_NAME, isInScope, type ShownScope } from './shown-scope.ts'

export const SHOWN_EVENTS = ['opened', 'assigned', 'answered', 'closed'] as const
export type ShownEvent = (typeof SHOWN_EVENTS)[number]

/**
 * The latest days of one kind that cards of a scope have, along the index of that day. Of a unit's cards only what that
 * unit did.
 */
function latestDays(
  db: Queryable,
  event: ShownEvent,
  on: PgColumn,
  { limit, ...scope }: ShownScope & { limit: number },
) {
  const isOfUnit = getTableName(on.table) === getTableName(assignments)
  const named = {
    matterId: sql<number>`${matters.id}`.as('matter_id'),
    assignmentId: sql<number | null>`${isOfUnit ? assignments.id : sql`null::bigint`}`.as(
      'assignment_id',
    ),
    event: sql<ShownEvent>`${event}::text`.as('event'),
    day: sql<IsoDay>`${on}`.as('day'),
  }
  const selected = db.select(named)
  const ofCards = isOfUnit
    ? selected.from(assignments).innerJoin(matters, eq(matters.id, assignments.matterId))
    : selected.from(matters)
  return ofCards
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(
      and(
        isInScope(db, scope),
        isNotNull(on),
        isOfUnit && scope.unitId !== undefined ? eq(assignments.unitId, scope.unitId) : undefined,
      ),
    )
    .orderBy(
      desc(on),
      desc(isOfUnit ? assignments.matterId : matters.id),
      desc(isOfUnit ? assignments.id : matters.id),
    )
    .limit(limit)
}

/** What happened to the cards of a scope by day, the latest first; what has no day is not in it. */
export async function listShownEvents(
  db: Queryable,
  { limit, ...scope }: ShownScope & { limit: number },
) {
  const of = (event: ShownEvent, on: PgColumn) => latestDays(db, event, on, { limit, ...scope })
  const step = unionAll(
    of('opened', matters.openedOn),
    of('closed', matters.closedOn),
    of('assigned', assignments.assignedOn),
    of('answered', assignments.answeredOn),
  ).as('step')
  return db
    .select({
      ...CARD_NAME,
      event: step.event,
      day: sql<IsoDay>`${step.day}::text`,
      state: sql<MatterState>`${matters.state}`,
      isFiled: proposals.isFiled,
      category: proposals.category,
      publishedAt: sql<Date>`${committeeSessions.publishedAt}`.mapWith(
        committeeSessions.publishedAt,
      ),
      unitId: sql<number | null>`${assignments.unitId}`,
      unit: sql<string | null>`${nameOfUnit(assignments.unitId)}`,
      part: sql<AssignmentPart | null>`${assignments.part}`,
      dueOn: sql<IsoDay | null>`${assignments.dueOn}`,
      resultClass: sql<ResultClass | null>`${assignments.resultClass}`,
    })
    .from(step)
    .innerJoin(matters, eq(matters.id, step.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .leftJoin(assignments, eq(assignments.id, step.assignmentId))
    .orderBy(desc(step.day), desc(matters.id), asc(step.event), desc(assignments.id))
    .limit(limit)
}

export type ShownEventRow = Awaited<ReturnType<typeof listShownEvents>>[number]
