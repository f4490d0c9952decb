import { holds, holdsAnywhere, type Actor } from '../account/actor.ts'

/** Who follows what is handled in a division: what its units have to answer, and what they promised. */
export const FOLLOWING_ROLES = ['officer', 'dispatcher', 'overseer'] as const

export const follows = (actor: Actor, divisionCode: string): boolean =>
  FOLLOWING_ROLES.some((role) => holds(actor, role, divisionCode))

export const followsAnywhere = (actor: Actor): boolean =>
  FOLLOWING_ROLES.some((role) => holdsAnywhere(actor, role))
