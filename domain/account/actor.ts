import type { Role } from '#db/states'

import { covers } from '../division/covers.ts'

export interface Grant {
  role: Role
  divisionCode: string
}

/** The person behind a request, with the grants that hold today. */
export interface Actor {
  accountId: number
  displayName: string
  divisionCode: string
  grants: readonly Grant[]
}

/** Whether the actor holds `role` over a division. */
export function holds(actor: Actor, role: Role, divisionCode: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && covers(grant.divisionCode, divisionCode),
  )
}

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
