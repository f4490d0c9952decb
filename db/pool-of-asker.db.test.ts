// Transactions and askers that share the ways to a database, and those who wait for one.

import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Database } from './client.ts'
import { isDatabaseAway } from './database-away.ts'
import { poolBounds } from './pool-bounds.ts'
import { openWatchedPools, type WatchedPools } from './watched-pools.ts'
import { LONG_MS, watchLine } from './testing/silent-line.ts'

const watched = watchLine()

/** A transaction that goes on until it is asked to finish; returns what the database reports of it. */
async function beginLong(db: Database) {
  const began = Promise.withResolvers<string>()
  const going = Promise.withResolvers<void>()
  const ended = db.transaction(async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`
      select pg_current_xact_id()::text as id,
        set_config('idle_in_transaction_session_timeout', '0', true)`)
    began.resolve(row?.id ?? '')
    await going.promise
    await tx.execute(sql`select 1`)
  })
  ended.catch(began.reject)
  const id = await began.promise
  return async () => {
    going.resolve()
    await ended
    const asked = sql<{ status: string }>`select pg_xact_status(${id}::xid8) as status`
    const [row] = await watched.pools.of('all').execute<{ status: string }>(asked)
    return row?.status
  }
}

describe('transactions that take long', () => {
  it('are left alone by a look while they hold every connection, and commit', async () => {
    const db = watched.pools.of('all')
    const finish = [await beginLong(db), await beginLong(db)]
    const next = db.execute(sql`select 1 as one`)
    expect(await watched.pools.ping()).toBe(true)
    expect(watched.pools.isAway()).toBe(false)
    expect(watched.turns).toEqual([])
    expect(watched.pools.of('all')).toBe(db)
    for (const end of finish) expect(await end()).toBe('committed')
    expect(await next).toMatchObject([{ one: 1 }])
  })

  it('commit on a pool that was replaced meanwhile', async () => {
    const db = watched.pools.of('all')
    const finish = await beginLong(db)
    watched.line.silence()
    expect(await watched.pools.ping()).toBe(false)
    watched.line.speak()
    expect(await watched.pools.ping()).toBe(true)
    expect(watched.pools.of('all')).not.toBe(db)
    expect(await finish()).toBe('committed')
    expect(watched.turns).toEqual([true, false])
  })
})

describe('askers who have connections of their own', () => {
  const SOON_MS = 100
  const LOCK = 20_260_316
  let own: WatchedPools<'reader' | 'newsroom'>
  beforeEach(() => {
    const long = { connections: 1, deadline: LONG_MS, patience: LONG_MS }
    own = openWatchedPools(watched.line.url, {
      reader: { ...long, patience: SOON_MS },
      newsroom: long,
    })
  })
  afterEach(() => own.close(0))

  it('do not wait for each other, and are refused when they wait too long for their own', async () => {
    const finish = await beginLong(own.of('reader'))
    const lock = sql`select pg_advisory_lock(${LOCK})`
    const refused: unknown = await own
      .of('reader')
      .execute(lock)
      .catch((reason: unknown) => reason)
    expect(refused).toMatchObject({ name: 'DatabaseBusyError' })
    expect(isDatabaseAway(refused)).toBe(true)
    expect(own.lastFailure()).toBeGreaterThan(0)
    expect(own.isAway()).toBe(false)
    await expect(own.of('reader').transaction((tx) => tx.execute(lock))).rejects.toThrow()
    const newsroom = own.of('newsroom')
    expect(await newsroom.transaction((tx) => tx.execute(sql`select 1 as one`))).toHaveLength(1)
    expect(await finish()).toBe('committed')
    // What was refused is not asked later on.
    await own.of('reader').execute(sql`select 1`)
    const held = sql`select from pg_locks where locktype = 'advisory' and objid = ${LOCK}`
    expect(await newsroom.execute(held)).toEqual([])
  })

  it('are answered in the order in which they came', async () => {
    const finish = await beginLong(own.of('newsroom'))
    const order: number[] = []
    const waiting = [1, 2, 3].map(async (place) => {
      await own.of('newsroom').execute(sql`select 1`)
      order.push(place)
    })
    await finish()
    await Promise.all(waiting)
    expect(order).toEqual([1, 2, 3])
  })

  it('have deadlines that the server holds too', async () => {
    const connections = { reader: 1, newsroom: 1, job: 1 }
    const bounds = poolBounds(connections, false)
    const three = openWatchedPools(watched.line.url, bounds)
    const asked = (['reader', 'newsroom', 'job'] as const).map(async (asker) => {
      const [row] = await three
        .of(asker)
        .execute<{ bound: string }>(sql`select current_setting('statement_timeout') as bound`)
      return row?.bound
    })
    expect(await Promise.all(asked)).toEqual(['5s', '15s', '1min'])
    await three.close(0)
    expect(poolBounds(connections, true).reader.deadline).toBe(bounds.newsroom.deadline)
  })
})
