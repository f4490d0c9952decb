import type { Database } from '#db/client'

export type Stop = Pick<AbortSignal, 'throwIfAborted'>

/** What begins a statement or a transaction; one that has begun is let run to its end. */
const USES = new Set<string | symbol>([
  'select',
  'selectDistinct',
  'selectDistinctOn',
  'insert',
  'update',
  'delete',
  'execute',
  'transaction',
])

/** The database for as long as nobody asked to stop; from then on nothing more is begun on it. */
export function untilStopped(db: Database, stop: Stop): Database {
  return new Proxy(db, {
    get(target, key, receiver) {
      if (USES.has(key)) stop.throwIfAborted()
      return Reflect.get(target, key, receiver) as unknown
    },
  })
}
