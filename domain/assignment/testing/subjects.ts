import { UNIT_ROLES, type Role } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import type { AssignmentSubject, HandledSubject } from '../subjects.ts'

export const COUNTY = '620825'
export const TODAY = '2026-03-20'
export const UNIT = 7

export const actor = (role: Role, divisionCode = COUNTY, accountId = 9, unitId = UNIT): Actor => {
  const isOfUnit = UNIT_ROLES.some((one) => one === role)
  const grant = { role, divisionCode, ...(isOfUnit ? { unitId } : {}) }
  return { accountId, displayName: '某人', divisionCode, grants: [grant] }
}

export const matter = (given: Partial<HandledSubject> = {}): HandledSubject => ({
  state: 'in-progress',
  divisionCode: COUNTY,
  movers: [{ moverId: 1, accountId: 1, isRated: false }],
  isExamined: false,
  refusals: 0,
  isUnsatisfied: false,
  isArchived: false,
  openPromises: 0,
  ratingDueOn: null,
  ...given,
})

export const assignment = (given: Partial<AssignmentSubject> = {}): AssignmentSubject => ({
  state: 'signed',
  part: 'lead',
  unitId: UNIT,
  dueOn: '2026-06-20',
  extendedFrom: null,
  refusalDueOn: null,
  wasAnswered: false,
  draftedBy: null,
  isByLink: false,
  hasSigner: true,
  matter: matter(),
  ...given,
})
