import type { AssignmentPart } from '#db/matter-states'
import { numberOf } from '#lib/form-fields'

import { idsOf } from './sent-proposal.ts'

type Request = Readonly<Record<string, unknown>>

/** The units of a form: one leads and those that are ticked join it, or those that are ticked answer a part each. */
export function assignedOf(request: Request): Request {
  const isSplit = request['how'] === 'split'
  const lead = isSplit ? null : numberOf(request['lead'])
  const ticked: AssignmentPart = isSplit ? 'split' : 'joint'
  return {
    ...request,
    units: [
      ...(lead === null ? [] : [{ unitId: lead, part: 'lead' }]),
      ...idsOf(request['with'])
        .filter((unitId) => unitId !== lead)
        .map((unitId) => ({ unitId, part: ticked })),
    ],
  }
}

/** Whose part is handled anew. */
export const redoneOf = (request: Request): Request => ({
  ...request,
  assignmentIds: idsOf(request['with']),
})

/** The unit that a refused part goes to. */
export const reassignedOf = (request: Request): Request => ({
  ...request,
  unitId: numberOf(request['unitId']),
})

/** Whose rating an officer writes down; nobody's where people rate for themselves. */
export const ratedOf = (request: Request): Request => ({
  ...request,
  moverId: numberOf(request['moverId']),
})
