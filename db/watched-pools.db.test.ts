import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { isDatabaseAway } from './database-away.ts'
import { openPools, watchLine } from './testing/silent-line.ts'

const watched = watchLine()

describe('a database that falls silent', () => {
  const one = sql<{ one: number }>`select 1 as one`

  it('ends a query, although the connection stays open', async () => {
    await watched.pools.of('all').execute(one)
    const db = watched.pools.of('all', 100)
    watched.line.silence()
    const error: unknown = await db.execute(one).catch((reason: unknown) => reason)
    expect(isDatabaseAway(error)).toBe(true)
    expect(watched.pools.lastFailure()).toBeGreaterThan(0)
  })

  it('keeps a connection whose first query was given up while it was being made', async () => {
    const few = openPools(watched.line.url, 1)
    watched.line.silence()
    await expect(few.of('all', 100).execute(one)).rejects.toThrow()
    watched.line.speak()
    expect(await few.of('all').execute(one)).toMatchObject([{ one: 1 }])
    await few.close(0)
  })

  it('ends a transaction whose query, beginning or end is not answered', async () => {
    await watched.pools.of('all').execute(one)
    const db = watched.pools.of('all', 100)
    const middle = db.transaction(async (tx) => {
      watched.line.silence()
      await tx.execute(one)
    })
    await expect(middle).rejects.toThrow()
    await expect(db.transaction((tx) => tx.execute(one))).rejects.toThrow()
  })

  it('ends a transaction that cannot be closed', async () => {
    await watched.pools.of('all').execute(one)
    const db = watched.pools.of('all', 100)
    const end = db.transaction(async (tx) => {
      await tx.execute(one)
      watched.line.silence()
    })
    await expect(end).rejects.toThrow()
  })

  it('refuses everything at once from the first look that found it so', async () => {
    await watched.pools.of('all').execute(one)
    watched.line.silence()
    expect(await watched.pools.ping()).toBe(false)
    expect(watched.pools.isAway()).toBe(true)
    await expect(watched.pools.of('all', 3_600_000).execute(one)).rejects.toThrow()
    await expect(
      watched.pools.of('all', 3_600_000).transaction((tx) => tx.execute(one)),
    ).rejects.toThrow()
  })

  it('blames a connection, and not a database that answers others meanwhile', async () => {
    expect(await watched.pools.ping()).toBe(true)
    watched.line.silenceFirst()
    const looked = watched.pools.ping()
    await watched.pools.of('all').execute(one)
    expect(await looked).toBe(true)
    expect(await watched.pools.ping()).toBe(true)
    expect(watched.turns).toEqual([])
  })

  it('looks by itself', async () => {
    await watched.pools.of('all').execute(one)
    watched.pools.watch()
    watched.line.silence()
    await expect.poll(() => watched.pools.isAway()).toBe(true)
    expect(watched.turns).toEqual([true])
  })

  it('leaves what a transaction does and what fails for a reason of its own as it is', async () => {
    const db = watched.pools.of('all')
    expect(await db.transaction((tx) => tx.transaction((inner) => inner.execute(one)))).toEqual([
      { one: 1 },
    ])
    const wrong: unknown = await db.execute(sql`select nothing`).catch((reason: unknown) => reason)
    expect(wrong).toBeInstanceOf(Error)
    expect(isDatabaseAway(wrong)).toBe(false)
    expect(watched.pools.lastFailure()).toBe(-Infinity)
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(one)
        throw new Error('my own')
      }),
    ).rejects.toThrow('my own')
  })
})
