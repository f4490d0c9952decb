import { and, eq, inArray, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { keyset } from '#db/keyset'
import { answers } from '#db/schema/matter/answers'
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

const byDueDay = (actor: Actor) =>
  keyset({
    columns: [
      ['integer', signKey(actor)],
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
export const listUnitAssignments = (db: Queryable, { actor, tab, after }: Question) =>
  listAssignments(db, and(ofUnits(actor), inTab(tab)), { actor, after })

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
    { actor, after },
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
  { actor, after }: Omit<Question, 'tab'>,
) {
  const order = byDueDay(actor)
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
      signKey: signKey(actor),
      /** Whether its answer waits for a signer. */
      isDrafted: sql<boolean>`${answers.id} is not null`,
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .leftJoin(answers, and(eq(answers.assignmentId, assignments.id), isNull(answers.decidedAt)))
    .where(and(condition, isNull(matters.undoneAt), order.after(after)))
    .orderBy(...order.orderBy)
    .limit(order.limit)
  const { rows, next } = order.pageOf(found, (row) => [row.signKey, row.dueKey, row.assignmentId])
  // Which of them this person can sign.
  return { rows: rows.map((row) => ({ ...row, isToSign: row.signKey === 0 })), next }
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
