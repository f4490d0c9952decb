import { and, eq, inArray, isNotNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { AssignmentState } from '#db/matter-states'
import { answers } from '#db/schema/matter/answers'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments } from '#db/schema/matter/matters'

import { listUnitsWithSigner } from '../account/list-actors.ts'
import { offerDueDays } from '../limit/offer-due-day.ts'
import type { HandledMatter } from './load-matter.ts'
import type { AssignmentSubject } from './subjects.ts'
import { nextAssignmentState } from './workflow.ts'

export interface LoadedAssignment extends AssignmentSubject {
  assignmentId: number
  unit: string
  assignedOn: string | null
  answeredOn: string | null
  lockVersion: number
  matter: HandledMatter
}

export const ASSIGNMENT_MISSING = '没有这件交办件'

/** The matter of an assignment of the portal; null where there is none. */
export async function findMatterId(db: Queryable, assignmentId: number): Promise<number | null> {
  const [row] = await db
    .select({ matterId: assignments.matterId })
    .from(assignments)
    .where(and(eq(assignments.id, assignmentId), isNotNull(assignments.state)))
  return row?.matterId ?? null
}

const isRefusable = (state: AssignmentState | null): boolean =>
  state !== null && nextAssignmentState('refuse', state) !== null

/** What the units of a matter have to answer, as the portal assigned it, the lead first. */
export async function loadAssignments(
  db: Queryable,
  matter: HandledMatter,
  now: Date,
): Promise<LoadedAssignment[]> {
  const rows = await db
    .select({
      assignmentId: assignments.id,
      unitId: assignments.unitId,
      unit: handlingUnits.name,
      part: assignments.part,
      state: assignments.state,
      assignedOn: assignments.assignedOn,
      dueOn: assignments.dueOn,
      extendedFrom: assignments.extendedFrom,
      answeredOn: assignments.answeredOn,
      lockVersion: assignments.lockVersion,
    })
    .from(assignments)
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(and(eq(assignments.matterId, matter.matterId), isNotNull(assignments.state)))
    .orderBy(assignments.part, assignments.id)
  const ids = rows.map(({ assignmentId }) => assignmentId)
  const given = await db
    .select({
      assignmentId: answers.assignmentId,
      draftedBy: answers.draftedBy,
      isSigned: answers.isSigned,
      unitLinkId: answers.unitLinkId,
    })
    .from(answers)
    .where(inArray(answers.assignmentId, ids))
  const signed = await listUnitsWithSigner(db, { unitIds: rows.map((row) => row.unitId), now })
  const { divisionCode } = matter
  const refusable = rows.flatMap(({ assignmentId, state, assignedOn: day }) =>
    day === null || !isRefusable(state) ? [] : [{ assignmentId, divisionCode, day }],
  )
  const offers = await offerDueDays(db, 'refuse', refusable)
  const dueOf = new Map(refusable.map((one, index) => [one.assignmentId, offers[index]?.dueOn]))
  return rows.flatMap(({ state, ...row }) => {
    if (state === null) return []
    const own = given.filter(({ assignmentId }) => assignmentId === row.assignmentId)
    const waiting = own.find(({ isSigned }) => isSigned === null)
    return [
      {
        ...row,
        state,
        matter,
        refusalDueOn: dueOf.get(row.assignmentId) ?? null,
        wasAnswered: own.some(({ isSigned }) => isSigned),
        draftedBy: waiting?.draftedBy ?? null,
        isByLink: waiting !== undefined && waiting.unitLinkId !== null,
        hasSigner: signed.includes(row.unitId),
      },
    ]
  })
}
