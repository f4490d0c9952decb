import { createServer, connect, type Socket } from 'node:net'

import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Database } from './client.ts'
import { isDatabaseAway } from './database-away.ts'
import { poolBounds } from './pool-bounds.ts'
import { openWatchedPools, type WatchedPools } from './watched-pools.ts'

// A way to the database that can fall silent: connections stay open, and nothing comes back.
interface Line {
  url: string
  silence(): void
  /** Nothing comes back on the first connection, and on the others as before. */
  silenceFirst(): void
  /** Lets through what it held back while it was silent. */
  speak(): void
  close(): void
}

async function openLine(): Promise<Line> {
  const there = new URL(process.env['TEST_APP_DATABASE_URL'] ?? '')
  const sockets = new Set<Socket>()
  let silent = false
  let first: Socket | undefined
  let isFirstSilent = false
  const held: (() => void)[] = []
  const pass = (send: () => void) => (silent ? void held.push(send) : send())
  const server = createServer((near) => {
    sockets.add(near)
    first ??= near
    near.on('error', () => {})
    const far = connect(Number(there.port), there.hostname)
    sockets.add(far)
    far.on('error', () => {})
    near.on('data', (chunk) => pass(() => far.write(chunk)))
    far.on('data', (chunk) => {
      if (near !== first || !isFirstSilent) pass(() => near.write(chunk))
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = new URL(there)
  url.hostname = '127.0.0.1'
  url.port = String(address !== null && typeof address === 'object' ? address.port : 0)
  return {
    url: url.href,
    silence: () => (silent = true),
    silenceFirst: () => (isFirstSilent = true),
    speak() {
      silent = false
      for (const send of held.splice(0)) send()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

let line: Line
const LONG_MS = 60_000
const openPools = (url: string, connections: number, onTurn?: (isAway: boolean) => void) =>
  openWatchedPools(url, { all: { connections, deadline: LONG_MS, patience: LONG_MS } }, onTurn)

let pools: WatchedPools<'all'>
let turns: boolean[]

beforeEach(async () => {
  line = await openLine()
  turns = []
  pools = openPools(line.url, 2, (isAway) => turns.push(isAway))
})
afterEach(async () => {
  await pools.close(0)
  line.close()
})

describe('a database that falls silent', () => {
  const one = sql<{ one: number }>`select 1 as one`

  it('ends a query, although the connection stays open', async () => {
    await pools.of('all').execute(one)
    const db = pools.of('all', 100)
    line.silence()
    const error: unknown = await db.execute(one).catch((reason: unknown) => reason)
    expect(isDatabaseAway(error)).toBe(true)
    expect(pools.lastFailure()).toBeGreaterThan(0)
  })

  it('keeps a connection whose first query was given up while it was being made', async () => {
    const few = openPools(line.url, 1)
    line.silence()
    await expect(few.of('all', 100).execute(one)).rejects.toThrow()
    line.speak()
    expect(await few.of('all').execute(one)).toMatchObject([{ one: 1 }])
    await few.close(0)
  })

  it('ends a transaction whose query, beginning or end is not answered', async () => {
    await pools.of('all').execute(one)
    const db = pools.of('all', 100)
    const middle = db.transaction(async (tx) => {
      line.silence()
      await tx.execute(one)
    })
    await expect(middle).rejects.toThrow()
    await expect(db.transaction((tx) => tx.execute(one))).rejects.toThrow()
  })

  it('ends a transaction that cannot be closed', async () => {
    await pools.of('all').execute(one)
    const db = pools.of('all', 100)
    const end = db.transaction(async (tx) => {
      await tx.execute(one)
      line.silence()
    })
    await expect(end).rejects.toThrow()
  })

  it('refuses everything at once from the first look that found it so', async () => {
    await pools.of('all').execute(one)
    line.silence()
    expect(await pools.ping()).toBe(false)
    expect(pools.isAway()).toBe(true)
    await expect(pools.of('all', 3_600_000).execute(one)).rejects.toThrow()
    await expect(pools.of('all', 3_600_000).transaction((tx) => tx.execute(one))).rejects.toThrow()
  })

  it('blames a connection, and not a database that answers others meanwhile', async () => {
    expect(await pools.ping()).toBe(true)
    line.silenceFirst()
    const looked = pools.ping()
    await pools.of('all').execute(one)
    expect(await looked).toBe(true)
    expect(await pools.ping()).toBe(true)
    expect(turns).toEqual([])
  })

  it('looks by itself', async () => {
    await pools.of('all').execute(one)
    pools.watch()
    line.silence()
    await expect.poll(() => pools.isAway()).toBe(true)
    expect(turns).toEqual([true])
  })

  it('leaves what a transaction does and what fails for a reason of its own as it is', async () => {
    const db = pools.of('all')
    expect(await db.transaction((tx) => tx.transaction((inner) => inner.execute(one)))).toEqual([
      { one: 1 },
    ])
    const wrong: unknown = await db.execute(sql`select nothing`).catch((reason: unknown) => reason)
    expect(wrong).toBeInstanceOf(Error)
    expect(isDatabaseAway(wrong)).toBe(false)
    expect(pools.lastFailure()).toBe(-Infinity)
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(one)
        throw new Error('my own')
      }),
    ).rejects.toThrow('my own')
  })
})

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
    const [row] = await pools.of('all').execute<{ status: string }>(asked)
    return row?.status
  }
}

describe('transactions that take long', () => {
  it('are left alone by a look while they hold every connection, and commit', async () => {
    const db = pools.of('all')
    const finish = [await beginLong(db), await beginLong(db)]
    const next = db.execute(sql`select 1 as one`)
    expect(await pools.ping()).toBe(true)
    expect(pools.isAway()).toBe(false)
    expect(turns).toEqual([])
    expect(pools.of('all')).toBe(db)
    for (const end of finish) expect(await end()).toBe('committed')
    expect(await next).toMatchObject([{ one: 1 }])
  })

  it('commit on a pool that was replaced meanwhile', async () => {
    const db = pools.of('all')
    const finish = await beginLong(db)
    line.silence()
    expect(await pools.ping()).toBe(false)
    line.speak()
    expect(await pools.ping()).toBe(true)
    expect(pools.of('all')).not.toBe(db)
    expect(await finish()).toBe('committed')
    expect(turns).toEqual([true, false])
  })
})

describe('askers who have connections of their own', () => {
  const SOON_MS = 100
  const LOCK = 20_260_316
  let own: WatchedPools<'reader' | 'newsroom'>
  beforeEach(() => {
    const long = { connections: 1, deadline: LONG_MS, patience: LONG_MS }
    own = openWatchedPools(line.url, { reader: { ...long, patience: SOON_MS }, newsroom: long })
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
    const three = openWatchedPools(line.url, bounds)
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
