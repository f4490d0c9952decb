// postgres.js waits for ever on a server that is there and says nothing. This puts a deadline around every
// wait of a client: for a query, for the beginning of a transaction and for its end. Connections are waited for in a line.

import { setTimeout as pause } from 'node:timers/promises'

import type { Sql, TransactionSql } from 'postgres'

import { DeadlineError } from '#lib/process/deadline'

import type { Sent, TakeTurn } from './connection-line.ts'
import { DatabaseBusyError } from './database-away.ts'
import { wrapClient, type Client, type Unsafe, type Work } from './wrap-client.ts'

export interface Bounds {
  /** Of each wait, in milliseconds. */
  deadline: number
  /** Who uses a connection of the pool waits for it here. */
  takeTurn: TakeTurn
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
  return boundWith(client, bounds, { takeTurn: bounds.takeTurn, onLate: () => {} })
}

interface Place {
  takeTurn: TakeTurn
  /** Ends the transaction that a query belongs to: its own end could not be waited for either. */
  onLate: (error: DeadlineError) => void
}

/** Within a transaction, which has its connection. */
const atOnce: TakeTurn = (send) => send().answer

function boundWith<T extends Client>(client: T, bounds: Bounds, { takeTurn, onLate }: Place): T {
  const { deadline, refusal, onFailure, onAnswer } = bounds
  const inTurn = <R>(send: () => Sent<R>) =>
    takeTurn(send).catch((error: unknown) => {
      onFailure?.(error)
      return error instanceof DatabaseBusyError ? failSoon(error) : Promise.reject(error)
    })
  const unsafe = (...asked: Parameters<Unsafe>) => {
    const refused = refusal?.()
    if (refused) return asQuery(() => failSoon(refused))
    const began = performance.now()
    // One that was not sent yet is not called off: postgres.js would leave the connection that it was to
    // be the first query of without a turn for ever.
    const send = (shape: Shape): Sent<unknown> => {
      const query = client.unsafe(...asked)
      const ended = Promise.resolve(shape === 'values' ? query.values() : query)
      const left = Math.max(0, deadline - (performance.now() - began))
      const answer = within(ended, left, onLate).then((rows) => {
        onAnswer?.()
        return rows
      })
      return { answer, ended }
    }
    return asQuery((shape) => inTurn(() => send(shape)))
  }
  const begin = async (work: Work) => {
    const refused = refusal?.()
    return refused ? failSoon(refused) : inTurn(() => boundTransaction(client as Sql, bounds, work))
  }
  const savepoint = (work: Work) =>
    (client as TransactionSql).savepoint((inner) =>
      work(boundWith(inner, bounds, { takeTurn, onLate })),
    )
  return wrapClient(client, { unsafe, begin, savepoint })
}

type Shape = 'objects' | 'values'

/** What drizzle does with a query: await it, as objects or as values. */
const asQuery = (ask: (shape: Shape) => Promise<unknown>) => ({
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

function boundTransaction(client: Sql, bounds: Bounds, work: Work): Sent<unknown> {
  const { deadline } = bounds
  const { promise: answer, resolve, reject } = Promise.withResolvers<unknown>()
  let isLate = false
  let timer: NodeJS.Timeout | undefined
  const onLate = (error: DeadlineError) => {
    isLate = true
    reject(error)
  }
  const wait = () => {
    timer = setTimeout(() => onLate(new DeadlineError(deadline)), deadline)
  }
  wait()
  const ended = client.begin(async (tx) => {
    clearTimeout(timer)
    // It began after all, when nobody waited any more: nothing may come of it.
    if (isLate) throw new DeadlineError(deadline)
    try {
      return await work(boundWith(tx, bounds, { takeTurn: atOnce, onLate }))
    } finally {
      wait()
    }
  })
  ended.then(resolve, reject).finally(() => clearTimeout(timer))
  return { answer, ended }
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
