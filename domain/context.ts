import type { Queryable } from '#db/client'

import type { Actor } from './account/actor.ts'

/** A request that two people stand for. */
export interface Countersigned {
  countersignId: number
}

/** What every command receives besides its input: where to write, who asks, and what time it is. */
export interface Context {
  db: Queryable
  actor: Actor
  now: Date
  /**
   * The request that a second person confirmed, in a command that takes two; null in set-up, which is before there
   * is anybody.
   */
  countersign?: Countersigned | null | undefined
  /** The link by which a unit without an account moves; `actor` then stands for the unit, under the account that opened it. */
  unitLink?: { unitLinkId: number } | undefined
}
