// postgres.js waits for ever on a server that is there and says nothing. This puts a deadline around every
// wait of a client: for a query, for the beginning of a transaction and for its end.

import type { Sql, TransactionSql } from 'postgres'

import { DeadlineError } from '#lib/deadline'

export interface Bounds {
  /** Of each wait, in milliseconds. */
  deadline: number
  /** Throws when asking is known to be in vain. */
  admit?: () => void
  /** Learns of each failure. */
  onFailure?: (error: unknown) => void
}

type Client = Sql | TransactionSql
type Unsafe = Sql['unsafe']
type Work = (tx: TransactionSql) => unknown

/** The same client, whose `unsafe`, `begin` and `savepoint` are bounded: all that drizzle uses. */
export function boundClient<T extends Client>(client: T, bounds: Bounds): T {
  return boundWith(client, bounds, () => {})
}

/** `onLate` ends the transaction that a query belongs to: its own end could not be waited for either. */
function boundWith<T extends Client>(
  client: T,
  bounds: Bounds,
  onLate: (error: DeadlineError) => void,
): T {
  const { deadline, admit, onFailure } = bounds
  const unsafe = (...asked: Parameters<Unsafe>) => {
    admit?.()
    const query = client.unsafe(...asked)
    // One that was not sent yet is not called off: postgres.js would leave the connection that it was to
    // be the first query of without a turn for ever.
    const answer = <R>(result: PromiseLike<R>) =>
      within(result, deadline, onLate).catch((error: unknown) => {
        onFailure?.(error)
        throw error
      })
    return {
      values: () => answer(query.values()),
      // A promise by design: what drizzle does with a query is to await it.
      // oxlint-disable-next-line unicorn/no-thenable
      then: (...way: Parameters<Promise<unknown>['then']>) => answer(query).then(...way),
    }
  }
  const begin = async (work: Work) => {
    admit?.()
    return boundTransaction(client as Sql, bounds, work)
  }
  const savepoint = (work: Work) =>
    (client as TransactionSql).savepoint((inner) => work(boundWith(inner, bounds, onLate)))
  const bounded: Partial<Record<PropertyKey, unknown>> = { unsafe, begin, savepoint }
  return new Proxy(client, {
    get: (target, name) => bounded[name] ?? Reflect.get(target, name),
  })
}

function boundTransaction(client: Sql, bounds: Bounds, work: Work): Promise<unknown> {
  const { deadline, onFailure } = bounds
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  let isLate = false
  let timer: NodeJS.Timeout | undefined
  const giveUp = (error: DeadlineError) => {
    isLate = true
    reject(error)
  }
  const wait = () => {
    timer = setTimeout(() => giveUp(new DeadlineError(deadline)), deadline)
  }
  wait()
  client
    .begin(async (tx) => {
      clearTimeout(timer)
      // It began after all, when nobody waited any more: nothing may come of it.
      if (isLate) throw new DeadlineError(deadline)
      try {
        return await work(boundWith(tx, bounds, giveUp))
      } finally {
        wait()
      }
    })
    .then(resolve, reject)
    .finally(() => clearTimeout(timer))
  return promise.catch((error: unknown) => {
    onFailure?.(error)
    throw error
  })
}

function within<R>(
  work: PromiseLike<R>,
  deadline: number,
  onLate: (error: DeadlineError) => void,
): Promise<R> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const error = new DeadlineError(deadline)
      reject(error)
      onLate(error)
    }, deadline)
    work.then(resolve, reject).then(() => clearTimeout(timer))
  })
}
