// postgres.js waits for ever on a server that is there and says nothing. This puts a deadline around every
// wait of a client: for a query, for the beginning of a transaction and for its end.

import { setTimeout as pause } from 'node:timers/promises'

import type { Sql, TransactionSql } from 'postgres'

import { DeadlineError } from '#lib/process/deadline'

import { wrapClient, type Client, type Unsafe, type Work } from './wrap-client.ts'

export interface Bounds {
  /** Of each wait, in milliseconds. */
  deadline: number
  /** Why asking is known to be in vain; null when it may be tried. */
  refusal?: () => Error | null
  /** Learns of each failure. */
  onFailure?: (error: unknown) => void
  /** Learns of each answer to a query. */
  onAnswer?: () => void
}

const REFUSAL_MS = 50

/** The same client, whose calls are bounded. */
export function boundClient<T extends Client>(client: T, bounds: Bounds): T {
  return boundWith(client, bounds, () => {})
}

/** `onLate` ends the transaction that a query belongs to: its own end could not be waited for either. */
function boundWith<T extends Client>(
  client: T,
  bounds: Bounds,
  onLate: (error: DeadlineError) => void,
): T {
  const { deadline, refusal, onFailure, onAnswer } = bounds
  const unsafe = (...asked: Parameters<Unsafe>) => {
    const refused = refusal?.()
    if (refused) return asQuery(() => failSoon(refused))
    const query = client.unsafe(...asked)
    // One that was not sent yet is not called off: postgres.js would leave the connection that it was to
    // be the first query of without a turn for ever.
    const answer = <R>(result: PromiseLike<R>) =>
      within(result, deadline, onLate).then(
        (rows) => {
          onAnswer?.()
          return rows
        },
        (error: unknown) => {
          onFailure?.(error)
          throw error
        },
      )
    return asQuery((shape) => answer(shape === 'values' ? query.values() : query))
  }
  const begin = async (work: Work) => {
    const refused = refusal?.()
    return refused ? failSoon(refused) : boundTransaction(client as Sql, bounds, work)
  }
  const savepoint = (work: Work) =>
    (client as TransactionSql).savepoint((inner) => work(boundWith(inner, bounds, onLate)))
  return wrapClient(client, { unsafe, begin, savepoint })
}

/** What drizzle does with a query: await it, as objects or as values. */
const asQuery = (ask: (shape: 'objects' | 'values') => Promise<unknown>) => ({
  values: () => ask('values'),
  // A promise by design.
  // oxlint-disable-next-line unicorn/no-thenable
  then: (...way: Parameters<Promise<unknown>['then']>) => ask('objects').then(...way),
})

/**
 * Fails, but not at once: where a cached function fails before it has waited for anything, the framework
 * leaves the page that asked without an answer for ever.
 */
async function failSoon(error: Error): Promise<never> {
  await pause(REFUSAL_MS)
  throw error
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
