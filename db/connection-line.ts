// Who waits for a connection of a pool. The driver's own queue has no end, and asks what was given up long ago all the
// same. In front of it a query is sent when a connection is free, and who waits too long is refused.

import { setTimeout as pause } from 'node:timers/promises'

import { LineFullError, openFairLine } from '#lib/http/fair-line'

import { DatabaseBusyError } from './database-away.ts'

const MAX_WAITING = 500

export interface Sent<T> {
  /** What the caller waits for, which has a deadline. */
  answer: Promise<T>
  /** Settles when the connection is free again. */
  ended: Promise<unknown>
}

/** Sends in turn. Throws a DatabaseBusyError when no connection was free in time. */
export type TakeTurn = <T>(send: () => Sent<T>) => Promise<T>

export interface LineBounds {
  connections: number
  /** The longest wait for a connection, in milliseconds. */
  patience: number
  /** How long after an answer was given up its connection may still be taken. The driver can lose one and never say so. */
  grace: number
}

export function openConnectionLine({ connections, patience, grace }: LineBounds): TakeTurn {
  const line = openFairLine({
    atOnce: connections,
    maxOfLane: MAX_WAITING,
    maxInAll: MAX_WAITING,
    patience,
  })
  return <T>(send: () => Sent<T>) =>
    new Promise<T>((resolve, reject) => {
      const work = async () => {
        const { answer, ended } = send()
        answer.then(resolve, reject)
        const givenUp = answer.catch(() => pause(grace, undefined, { ref: false }))
        await Promise.race([ended.catch(() => {}), givenUp])
      }
      line.run('', work).catch((error: unknown) => {
        reject(error instanceof LineFullError ? new DatabaseBusyError() : error)
      })
    })
}
