import { and, count, eq, inArray, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import type { AssignmentState, MatterState } from '#db/matter-states'
import { answers } from '#db/schema/matter/answers'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { scopesOf, unitsOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { FOLLOWING_ROLES } from '../matter/followers.ts'
import { isDone, isRefused } from './assignment-state.ts'
import { isLeft, isOpen, isToReassign } from './is-open.ts'
import { isBeingHandled } from './workflow.ts'

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

/** In which of them one is: the same as the lists ask. */
function tabOf(state: AssignmentState, matterState: MatterState): AssignmentTab {
  if (isDone(state) || !isBeingHandled(matterState)) return 'done'
  return isRefused(state) ? 'refused' : 'open'
}

/** What has no day comes last. */
const dueKey = sql<IsoDay>`coalesce(${assignments.dueOn}, date '9999-12-31')`

/** An answer that waits for this person to sign it comes first. */
const signKey = (actor: Actor) => sql<number>`case when ${isToSign(actor)} then 0 else 1 end`

/** Answers that wait are joined. */
const isToSign = ({ accountId, grants }: Actor): SQL =>
  and(
    isOpen,
    isNotNull(answers.id),
    ne(answers.draftedBy, accountId),
    inArray(
      assignments.unitId,
      grants.flatMap(({ role, unitId }) => (role === 'unit-signer' && unitId ? unitId : [])),
    ),
  ) ?? sql`false`

const signFirst = (actor: Actor) =>
  keyset({
    columns: [
      ['integer', signKey(actor)],
      ['day', dueKey],
      ['id', assignments.id],
    ],
    direction: 'ascending',
    size: 25,
  })
/** Along an index: whoever dispatches has all units of a place before them. */
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

/** What the units of this person have to answer: what waits for them to sign first, then by due day. */
export async function listUnitAssignments(db: Queryable, { actor, tab, after }: Question) {
  const order = signFirst(actor)
  const found = await selectAssignments(db, actor)
    .where(and(ofUnits(actor), inTab(tab), isNull(matters.undoneAt), order.after(after)))
    .orderBy(...order.orderBy)
    .limit(order.limit)
  const { rows, next } = order.pageOf(found, (row) => [row.signKey, row.dueKey, row.assignmentId])
  // Which of them this person can sign.
  return { rows: rows.map((row) => ({ ...row, isToSign: row.signKey === 0 })), next }
}

/** What the units of a division have to answer, by due day, for who follows it; of one unit where it is named. */
export async function listDispatched(
  db: Queryable,
  { actor, tab, unitId, after }: Question & { unitId?: number | undefined },
) {
  const found = await selectAssignments(db, actor)
    .where(
      and(
        isFollowedBy(actor),
        isNotNull(assignments.state),
        inTab(tab),
        unitId === undefined ? undefined : eq(assignments.unitId, unitId),
        isNull(matters.undoneAt),
        BY_DUE_DAY.after(after),
      ),
    )
    .orderBy(...BY_DUE_DAY.orderBy)
    .limit(BY_DUE_DAY.limit)
  return BY_DUE_DAY.pageOf(found, (row) => [row.dueKey, row.assignmentId])
}

/** How many of each there are for the units of this person. */
export const countUnitAssignments = (db: Queryable, { actor }: { actor: Actor }) =>
  countTabs(db, ofUnits(actor))

/** How many of each there are in the divisions that this person follows. */
export const countDispatched = (db: Queryable, { actor }: { actor: Actor }) =>
  countTabs(db, isFollowedBy(actor))

const ofUnits = (actor: Actor): SQL => inArray(assignments.unitId, unitsOf(actor))

const isFollowedBy = (actor: Actor): SQL =>
  inScope(matters.divisionCode, scopesOf(actor, FOLLOWING_ROLES))

const selectAssignments = (db: Queryable, actor: Actor) =>
  db
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
      signKey: signKey(actor),
      /** Whether its answer waits for a signer. */
      isDrafted: sql<boolean>`${answers.id} is not null`,
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .leftJoin(answers, and(eq(answers.assignmentId, assignments.id), isNull(answers.decidedAt)))

/** Counted by both states first, which are few: to ask each row for each tab takes longer. */
async function countTabs(
  db: Queryable,
  condition: SQL | undefined,
): Promise<Record<AssignmentTab, number>> {
  const groups = await db
    .select({ state: assignments.state, matterState: matters.state, count: count() })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(
      and(
        condition,
        isNotNull(assignments.state),
        // All of these are; it leaves the other half of all matters out of the join.
        isNotNull(matters.followedAt),
        isNull(matters.undoneAt),
      ),
    )
    .groupBy(assignments.state, matters.state)
  const counts = { open: 0, refused: 0, done: 0 }
  for (const { state, matterState, count: some } of groups) {
    if (state !== null) counts[tabOf(state, matterState)] += some
  }
  return counts
}

/** How many units have given back in the divisions of a dispatcher, and nobody else has yet. */
export async function countRefused(db: Queryable, { actor }: { actor: Actor }): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(and(isFollowedBy(actor), isToReassign, isNull(matters.undoneAt)))
  return row?.count ?? 0
}
