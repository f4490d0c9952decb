import { and, desc, eq, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { AssignmentPart, MatterState, ResultClass } from '#db/matter-states'
import { committeeSessions, committeeTerms } from '#db/schema/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/handling-units'
import { assignments, matters, proposals } from '#db/schema/matters'
import type { IsoDay } from '#lib/dates'

import { CARD_NAME, isInScope, type ShownScope } from './shown-scope.ts'

export const SHOWN_EVENTS = ['opened', 'assigned', 'answered', 'closed'] as const
export type ShownEvent = (typeof SHOWN_EVENTS)[number]

const event = sql<ShownEvent>`step.event`
const day = sql<IsoDay>`step.day::text`

/** What is dated of a card: each of its days is a row. Of a unit's cards only what that unit did. */
const datedSteps = (unitId: number | undefined): SQL => {
  const ofUnit = unitId === undefined ? sql`` : sql`and ${assignments.unitId} = ${unitId}`
  const ofAssignment = (name: ShownEvent, on: SQL) =>
    sql`select ${name}::text, ${assignments.id}, ${on} from ${assignments}
      where ${assignments.matterId} = ${matters.id} ${ofUnit}`
  return sql`lateral (
    select 'opened'::text as event, null::bigint as assignment_id, ${matters.openedOn} as day
    union all select 'closed', null, ${matters.closedOn}
    union all ${ofAssignment('assigned', sql`${assignments.assignedOn}`)}
    union all ${ofAssignment('answered', sql`${assignments.answeredOn}`)}) as step`
}

/** What happened to the cards of a scope by day, the latest first; what has no day is not in it. */
export async function listShownEvents(
  db: Queryable,
  { limit, ...scope }: ShownScope & { limit: number },
) {
  return db
    .select({
      ...CARD_NAME,
      event,
      day,
      state: sql<MatterState>`${matters.state}`,
      isFiled: proposals.isFiled,
      category: proposals.category,
      publishedAt: sql<Date>`${committeeSessions.publishedAt}`.mapWith(
        committeeSessions.publishedAt,
      ),
      unitId: sql<number | null>`${handlingUnits.id}`,
      unit: sql<string | null>`${handlingUnits.name}`,
      part: sql<AssignmentPart | null>`${assignments.part}`,
      dueOn: sql<IsoDay | null>`${assignments.dueOn}`,
      resultClass: sql<ResultClass | null>`${assignments.resultClass}`,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .innerJoin(datedSteps(scope.unitId), sql`step.day is not null`)
    .leftJoin(assignments, sql`${assignments.id} = step.assignment_id`)
    .leftJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(and(isInScope(db, scope)))
    .orderBy(desc(sql`step.day`), desc(matters.id), sql`step.event`, desc(assignments.id))
    .limit(limit)
}

export type ShownEventRow = Awaited<ReturnType<typeof listShownEvents>>[number]
