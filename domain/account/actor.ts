import type { Role, UnitRole } from '#db/states'

import { covers, provinceOf } from '../division/covers.ts'

export interface Grant {
  role: Role
  divisionCode: string
  /** The one unit that the role is held for; of roles over a division none. */
  unitId?: number | null
}

/** A grant as its row has it. */
export const toGrant = ({
  unitId,
  ...grant
}: {
  role: Role
  divisionCode: string
  unitId: number | null
}): Grant => (unitId === null ? grant : { ...grant, unitId })

/** The person behind a request, with the grants that hold today. */
export interface Actor {
  accountId: number
  displayName: string
  divisionCode: string
  grants: readonly Grant[]
  /** The one county that the portal is about; not there where it is about a province. */
  county?: string
}

/** The division that the whole portal is about: whoever holds a role over it holds it everywhere. */
export const wholeSite = ({ county, divisionCode }: Actor): string =>
  county ?? provinceOf(divisionCode)

export const ELSEWHERE = '本站只有一个县的内容，不能选别的地区'

/** Whether a division is none of those that the portal is about. */
export const isElsewhere = ({ county }: Actor, divisionCode: string): boolean =>
  county !== undefined && divisionCode !== county

/** Whether the actor holds `role` over a division. */
export function holds(actor: Actor, role: Role, divisionCode: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && covers(grant.divisionCode, divisionCode),
  )
}

/** Whether the actor holds one of `roles` for a unit. */
export function holdsForUnit(actor: Actor, roles: readonly UnitRole[], unitId: number): boolean {
  return actor.grants.some(
    (grant) => grant.unitId === unitId && roles.some((role) => role === grant.role),
  )
}

/** The units that the actor works for. */
export const unitsOf = ({ grants }: Actor): number[] => [
  ...new Set(grants.flatMap(({ unitId }) => unitId ?? [])),
]

/** Whether the actor holds `role` anywhere. */
export function holdsAnywhere(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role)
}

/** The divisions over which the actor holds any of `roles`. */
export function scopesOf(actor: Actor, roles: readonly Role[]): string[] {
  return actor.grants
    .filter(({ role }) => roles.includes(role))
    .map(({ divisionCode }) => divisionCode)
}
