// The pools of a process that serves people, one for each kind of asker, so that none waits for another's. A check of its
// own every two seconds reports whether the database answers. While it does not, everything is refused at once instead
// of waited for, and the pools are replaced: a connection caught while the server went away can wait for ever.

import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'drizzle-orm'

import { openDatabase, type Database, type OpenDatabase } from './client.ts'
import { DatabaseAwayError, isDatabaseAway } from './database-away.ts'

const LOOK_MS = 2_000
/** While it is away: what waits for it is refused until then. */
const LOOK_WHEN_AWAY_MS = 500
/** A sign of life is waited for in turns, so that a process that was busy itself blames nobody. */
const TURN_MS = 500
const TURNS = 6
/** How long what is under way on a replaced pool may go on: longer than most statements. */
const RETIRE_SECONDS = 20

export interface PoolBounds {
  connections: number
  /** How long a query may take, in milliseconds: on this side, and for the server. */
  deadline: number
  /** How long it may wait for a connection. */
  patience: number
}

export interface WatchedPools<Name extends string> {
  /** The database for one of these askers, who waits for an answer until the pool's deadline, or another. */
  of(name: Name, deadline?: number): Database
  /** Asks for a sign of life, on a connection of its own: a pool that is busy is well. */
  ping(): Promise<boolean>
  /** Looks every two seconds from now on, and more often while the database is away. */
  watch(): void
  isAway(): boolean
  /** When a query last failed because the database did not answer, by `performance.now()`. */
  lastFailure(): number
  close(seconds?: number): Promise<void>
}

interface OpenPool {
  opened: OpenDatabase
  byDeadline: Map<number, Database>
}

/** `onTurn` learns that the database went away, and that it answers again. */
export function openWatchedPools<Name extends string>(
  url: string,
  bounds: Readonly<Record<Name, PoolBounds>>,
  onTurn?: (isAway: boolean) => void,
): WatchedPools<Name> {
  const pools = new Map<Name, OpenPool>()
  let probe: OpenDatabase | undefined
  let pinging: Promise<boolean> | undefined
  let timer: NodeJS.Timeout | undefined
  let away = false
  let isClosed = false
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
    for (const { opened } of pools.values()) void opened.close(RETIRE_SECONDS)
    pools.clear()
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
  const poolOf = (name: Name): OpenPool => {
    const pool = pools.get(name) ?? {
      opened: openDatabase(url, bounds[name]),
      byDeadline: new Map(),
    }
    pools.set(name, pool)
    return pool
  }
  return {
    of(name, deadline = bounds[name].deadline) {
      const { opened, byDeadline } = poolOf(name)
      const known = byDeadline.get(deadline)
      if (known) return known
      const handle = opened.bounded({ deadline, refusal, onFailure, onAnswer })
      byDeadline.set(deadline, handle)
      return handle
    },
    ping,
    watch() {
      const lookAgain = () => {
        if (isClosed) return
        timer = setTimeout(() => void ping().then(lookAgain), away ? LOOK_WHEN_AWAY_MS : LOOK_MS)
        timer.unref()
      }
      if (!timer) lookAgain()
    },
    isAway: () => away,
    lastFailure: () => failedAt,
    async close(seconds) {
      isClosed = true
      clearTimeout(timer)
      const open = [...pools.values()].map(({ opened }) => opened.close(seconds))
      await Promise.all([...open, probe?.close(0)])
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
