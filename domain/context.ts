import type { Queryable } from '#db/client'

import type { Actor } from './account/actor.ts'

/** What every command receives besides its input: where to write, who asks, and what time it is. */
export interface Context {
  db: Queryable
  actor: Actor
  now: Date
}
