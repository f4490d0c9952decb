import type { PgTable } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import type { Role } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import type { Context } from '../../context.ts'

export type Run = (ctx: Context, requestKey: string) => Promise<unknown>

/** Where a command begins, and how it is run from there. */
export interface Arranged {
  /** Somebody who may run it. */
  actor: Actor
  run: Run
  /** The same for who saw an older version of the edition; none where the command names no version. */
  runStale?: Run
}

/** What the contract asks of one command. */
export interface Scenario {
  arrange: (db: Queryable) => Promise<Arranged>
  /** Whose holders over the scope may run it, beside the people it concerns by name. */
  roles: readonly Role[]
  /** The division that the roles are held over; the county when missing. */
  scope?: string
  /** The table that gets a row of what was done; null where the row that is changed is the record. */
  history: PgTable | null
  /** The event that notifies others of it; null when nobody is notified. */
  event: string | null
  /** Whether its form sends a request key, so that one click runs it once. */
  keyed: boolean
  /** Whether it names the version of the edition that the person saw; `runStale` then names an older one. */
  versioned: boolean
}

/** Scenarios by the file of the command, below domain/ and without its ending. */
export type Scenarios = Readonly<Record<string, Scenario>>

/** A command on one version of an edition, run as it was seen and as somebody saw it one version before. */
export function onVersion<Request extends { lockVersion: number }>(
  actor: Actor,
  command: (ctx: Context, request: Request) => Promise<unknown>,
  request: Request,
): Arranged {
  const stale = { ...request, lockVersion: request.lockVersion - 1 }
  return { actor, run: (ctx) => command(ctx, request), runStale: (ctx) => command(ctx, stale) }
}
