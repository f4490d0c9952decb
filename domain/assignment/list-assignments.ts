import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { keyset } from '#db/keyset'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { scopesOf, unitsOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { FOLLOWING_ROLES } from '../matter/followers.ts'
import { isLeft, isOpen, isToReassign } from './is-open.ts'

/**
 * What is still to be done, what a unit has refused and nobody else has yet, and what it has done, or had when the matter
 * was over. Each part is in one of them.
 */
export const ASSIGNMENT_TABS = ['open', 'refused', 'done'] as const
export type AssignmentTab = (typeof ASSIGNMENT_TABS)[number]

const inTab = (tab: AssignmentTab): SQL => {
  const conditions: Record<AssignmentTab, SQL> = {
    open: isOpen,
    refused: isToReassign,
    done: or(inArray(assignments.state, ['answered', 'countersigned']), isLeft) ?? isLeft,
  }
  return conditions[tab]
}

/** What has no day comes last. */
const dueKey = sql<IsoDay>`coalesce(${assignments.dueOn}, date '9999-12-31')`
const BY_DUE_DAY = keyset({
  columns: [
    ['day', dueKey],
    ['id', assignments.id],
  ],
  direction: 'ascending',
  size: 25,
})

interface Question {
  actor: Actor
  tab: AssignmentTab
  after?: string | undefined
}

/** What the units of this person have to answer, by due day. */
export const listUnitAssignments = (db: Queryable, { actor, tab, after }: Question) =>
  listAssignments(db, and(ofUnits(actor), inTab(tab)), after)

/** What the units of a division have to answer, by due day, for who follows it; of one unit where it is named. */
export const listDispatched = (
  db: Queryable,
  { actor, tab, unitId, after }: Question & { unitId?: number | undefined },
) =>
  listAssignments(
    db,
    and(
      isFollowedBy(actor),
      inTab(tab),
      unitId === undefined ? undefined : eq(assignments.unitId, unitId),
    ),
    after,
  )

/** How many of each there are for the units of this person. */
export const countUnitAssignments = (db: Queryable, { actor }: { actor: Actor }) =>
  countTabs(db, ofUnits(actor))

/** How many of each there are in the divisions that this person follows. */
export const countDispatched = (db: Queryable, { actor }: { actor: Actor }) =>
  countTabs(db, isFollowedBy(actor))

const ofUnits = (actor: Actor): SQL => inArray(assignments.unitId, unitsOf(actor))

const isFollowedBy = (actor: Actor): SQL =>
  inScope(matters.divisionCode, scopesOf(actor, FOLLOWING_ROLES))

async function listAssignments(
  db: Queryable,
  condition: SQL | undefined,
  after: string | undefined,
) {
  const found = await db
    .select({
      assignmentId: assignments.id,
      lockVersion: assignments.lockVersion,
      matterId: matters.id,
      number: matters.number,
      title: matters.title,
      matterState: matters.state,
      division: divisions.name,
      unitId: assignments.unitId,
      unit: handlingUnits.name,
      part: assignments.part,
      state: assignments.state,
      assignedOn: assignments.assignedOn,
      dueOn: assignments.dueOn,
      extendedFrom: assignments.extendedFrom,
      answeredOn: assignments.answeredOn,
      resultClass: assignments.resultClass,
      dueKey,
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(and(condition, isNull(matters.undoneAt), BY_DUE_DAY.after(after)))
    .orderBy(...BY_DUE_DAY.orderBy)
    .limit(BY_DUE_DAY.limit)
  const { rows, next } = BY_DUE_DAY.pageOf(found, (row) => [row.dueKey, row.assignmentId])
  return { rows, next }
}

async function countTabs(
  db: Queryable,
  condition: SQL | undefined,
): Promise<Record<AssignmentTab, number>> {
  const [row] = await db
    .select(countEach(ASSIGNMENT_TABS, inTab))
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(and(condition, isNull(matters.undoneAt)))
  return row ?? { open: 0, refused: 0, done: 0 }
}
