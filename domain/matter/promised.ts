import { and, eq, gte, lt, sql, type SQL } from 'drizzle-orm'

import { PROMISE_ENDS } from '#db/promise-states'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import type { IsoDay } from '#lib/dates'

/** How a promise of a proposal stands; what another took the place of counts no more. */
export const PROMISED = ['running', 'overdue', ...PROMISE_ENDS] as const
export type Promised = (typeof PROMISED)[number]

const isOpen = eq(promises.state, 'open')

function stands(promised: Promised, today: IsoDay): SQL | undefined {
  switch (promised) {
    case 'running':
      return and(isOpen, gte(promises.dueOn, today))
    case 'overdue':
      return and(isOpen, lt(promises.dueOn, today))
    default:
      return eq(promises.state, promised)
  }
}

/** Whether a proposal has a promise that stands so on a day; a value of its own rows, as an `exists` reads whole tables of many. */
export const isPromised = (promised: Promised, today: IsoDay): SQL =>
  sql`coalesce((select bool_or(${stands(promised, today)}) from ${promises}
    where ${promises.matterId} = ${matters.id}), false)`
