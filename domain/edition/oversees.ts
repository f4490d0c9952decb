import type { Role } from '#db/states'

import { holdsAnywhere, type Actor } from '../account/actor.ts'

/** Who has to know what waits, and who can help it on: the administration and the final editors. */
export const OVERSEERS: readonly Role[] = ['admin', 'editor3']

/** Whether the actor is shown what waits with others, anywhere. */
export const overseesEditions = (actor: Actor): boolean =>
  OVERSEERS.some((role) => holdsAnywhere(actor, role))
