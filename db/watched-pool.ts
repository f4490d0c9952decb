// The pool of a process that serves people. A check of its own every two seconds reports whether the
// database answers. While it does not, everything is refused at once instead of waited for, and the pool
// is replaced: a connection caught while the server went away can wait for ever.

import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'drizzle-orm'

import { openDatabase, type Database, type OpenDatabase } from './client.ts'
import { DatabaseAwayError, isDatabaseAway } from './database-away.ts'

const LOOK_MS = 2_000
/** A sign of life is waited for in turns, so that a process that was busy itself blames nobody. */
const TURN_MS = 500
const TURNS = 6
/** How long what is under way on a replaced pool may go on: longer than any statement. */
const RETIRE_SECONDS = 20

export interface WatchedPool {
  /** The database for one who waits at most so many milliseconds for each query. */
  within(deadline: number): Database
  /** Asks for a sign of life, on a connection of its own: a pool that is busy is well. */
  ping(): Promise<boolean>
  /** Looks every two seconds from now on. */
  watch(): void
  isAway(): boolean
  /** When a query last failed because the database did not answer, by `performance.now()`. */
  lastFailure(): number
  close(seconds?: number): Promise<void>
}

interface WatchedPoolOptions {
  connections?: number
  /** Learns that the database went away, and that it answers again. */
  onTurn?: (isAway: boolean) => void
}

export function openWatchedPool(url: string, options: WatchedPoolOptions = {}): WatchedPool {
  const { connections, onTurn } = options
  let pool: OpenDatabase | undefined
  let handles = new Map<number, Database>()
  let probe: OpenDatabase | undefined
  let pinging: Promise<boolean> | undefined
  let timer: NodeJS.Timeout | undefined
  let away = false
  let failedAt = -Infinity
  let answeredAt = -Infinity

  const onAnswer = () => {
    answeredAt = performance.now()
  }
  const onFailure = (error: unknown) => {
    if (isDatabaseAway(error)) failedAt = performance.now()
  }
  const refusal = () => {
    if (!away) return null
    failedAt = performance.now()
    return new DatabaseAwayError()
  }
  const ask = async (): Promise<boolean> => {
    const began = performance.now()
    const asked = (probe ??= openDatabase(url, { connections: 1 }))
    if (await answers(asked)) return true
    probe = undefined
    void asked.close(0)
    // It was this connection then: one that began while the database was being started, say.
    if (answeredAt > began) return true
    void pool?.close(RETIRE_SECONDS)
    pool = undefined
    handles = new Map()
    return false
  }
  const ping = () => {
    pinging ??= ask()
      .then((answered) => {
        if (away === answered) onTurn?.(!answered)
        away = !answered
        return answered
      })
      .finally(() => (pinging = undefined))
    return pinging
  }
  return {
    within(deadline) {
      pool ??= openDatabase(url, connections === undefined ? {} : { connections })
      const known = handles.get(deadline)
      if (known) return known
      const handle = pool.bounded({ deadline, refusal, onFailure, onAnswer })
      handles.set(deadline, handle)
      return handle
    },
    ping,
    watch() {
      timer ??= setInterval(() => void ping(), LOOK_MS).unref()
    },
    isAway: () => away,
    lastFailure: () => failedAt,
    async close(seconds) {
      clearInterval(timer)
      await Promise.all([pool?.close(seconds), probe?.close(0)])
    },
  }
}

async function answers({ db }: OpenDatabase): Promise<boolean> {
  let result: boolean | undefined
  const asked = db.execute(sql`select 1`).then(
    () => (result = true),
    () => (result = false),
  )
  for (let turn = 0; turn < TURNS && result === undefined; turn += 1) {
    await Promise.race([asked, pause(TURN_MS)])
  }
  return result === true
}
