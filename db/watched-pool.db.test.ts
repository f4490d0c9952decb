import { createServer, connect, type Socket } from 'node:net'

import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Database } from './client.ts'
import { isDatabaseAway } from './database-away.ts'
import { openWatchedPool, type WatchedPool } from './watched-pool.ts'

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
let pool: WatchedPool
let turns: boolean[]

beforeEach(async () => {
  line = await openLine()
  turns = []
  pool = openWatchedPool(line.url, { connections: 2, onTurn: (isAway) => turns.push(isAway) })
})
afterEach(async () => {
  await pool.close(0)
  line.close()
})

describe('a database that falls silent', () => {
  const one = sql<{ one: number }>`select 1 as one`

  it('ends a query, although the connection stays open', async () => {
    await pool.within(60_000).execute(one)
    const db = pool.within(100)
    line.silence()
    const error: unknown = await db.execute(one).catch((reason: unknown) => reason)
    expect(isDatabaseAway(error)).toBe(true)
    expect(pool.lastFailure()).toBeGreaterThan(0)
  })

  it('keeps a connection whose first query was given up while it was being made', async () => {
    const few = openWatchedPool(line.url, { connections: 1 })
    line.silence()
    await expect(few.within(100).execute(one)).rejects.toThrow()
    line.speak()
    expect(await few.within(60_000).execute(one)).toMatchObject([{ one: 1 }])
    await few.close(0)
  })

  it('ends a transaction whose query, beginning or end is not answered', async () => {
    await pool.within(60_000).execute(one)
    const db = pool.within(100)
    const middle = db.transaction(async (tx) => {
      line.silence()
      await tx.execute(one)
    })
    await expect(middle).rejects.toThrow()
    await expect(db.transaction((tx) => tx.execute(one))).rejects.toThrow()
  })

  it('ends a transaction that cannot be closed', async () => {
    await pool.within(60_000).execute(one)
    const db = pool.within(100)
    const end = db.transaction(async (tx) => {
      await tx.execute(one)
      line.silence()
    })
    await expect(end).rejects.toThrow()
  })

  it('refuses everything at once from the first look that found it so', async () => {
    await pool.within(60_000).execute(one)
    line.silence()
    expect(await pool.ping()).toBe(false)
    expect(pool.isAway()).toBe(true)
    await expect(pool.within(3_600_000).execute(one)).rejects.toThrow()
    await expect(pool.within(3_600_000).transaction((tx) => tx.execute(one))).rejects.toThrow()
  })

  it('blames a connection, and not a database that answers others meanwhile', async () => {
    expect(await pool.ping()).toBe(true)
    line.silenceFirst()
    const looked = pool.ping()
    await pool.within(60_000).execute(one)
    expect(await looked).toBe(true)
    expect(await pool.ping()).toBe(true)
    expect(turns).toEqual([])
  })

  it('looks by itself', async () => {
    await pool.within(60_000).execute(one)
    pool.watch()
    line.silence()
    await expect.poll(() => pool.isAway()).toBe(true)
    expect(turns).toEqual([true])
  })

  it('leaves what a transaction does and what fails for a reason of its own as it is', async () => {
    const db = pool.within(60_000)
    expect(await db.transaction((tx) => tx.transaction((inner) => inner.execute(one)))).toEqual([
      { one: 1 },
    ])
    const wrong: unknown = await db.execute(sql`select nothing`).catch((reason: unknown) => reason)
    expect(wrong).toBeInstanceOf(Error)
    expect(isDatabaseAway(wrong)).toBe(false)
    expect(pool.lastFailure()).toBe(-Infinity)
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
    const [row] = await pool.within(60_000).execute<{ status: string }>(asked)
    return row?.status
  }
}

describe('transactions that take long', () => {
  it('are left alone by a look while they hold every connection, and commit', async () => {
    const db = pool.within(60_000)
    const finish = [await beginLong(db), await beginLong(db)]
    const next = db.execute(sql`select 1 as one`)
    expect(await pool.ping()).toBe(true)
    expect(pool.isAway()).toBe(false)
    expect(turns).toEqual([])
    expect(pool.within(60_000)).toBe(db)
    for (const end of finish) expect(await end()).toBe('committed')
    expect(await next).toMatchObject([{ one: 1 }])
  })

  it('commit on a pool that was replaced meanwhile', async () => {
    const db = pool.within(60_000)
    const finish = await beginLong(db)
    line.silence()
    expect(await pool.ping()).toBe(false)
    line.speak()
    expect(await pool.ping()).toBe(true)
    expect(pool.within(60_000)).not.toBe(db)
    expect(await finish()).toBe('committed')
    expect(turns).toEqual([true, false])
  })
})
