import { createServer, type Socket } from 'node:net'

import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { openDatabase } from './client.ts'

/** A server that takes connections and never answers, as one does that is going away. */
async function silentServer() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `postgres://nobody:nothing@127.0.0.1:${port}/nowhere`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

it('gives up on a server that answers nothing, instead of waiting for ever', async () => {
  const server = await silentServer()
  const { db, close } = openDatabase(server.url)
  await expect(db.execute(sql`select 1`)).rejects.toThrow()
  await close(0)
  server.close()
})

it('ends a statement that runs too long', async () => {
  const url = process.env['TEST_APP_DATABASE_URL'] ?? ''
  const { db, close } = openDatabase(url)
  const [row] = await db.execute(sql`select current_setting('statement_timeout') as bound`)
  expect(row?.['bound']).toBe('15s')
  await close()
})

it('leaves nothing in a connection for which the next transaction would need the same one', async () => {
  const { db, close } = openDatabase(process.env['TEST_APP_DATABASE_URL'] ?? '', { connections: 1 })
  await db.transaction(async (tx) => {
    await tx.execute(sql`select ${1}::int`)
    await tx.transaction((inner) => inner.execute(sql`select ${2}::int`))
  })
  const named = await db.execute(sql`select statement from pg_prepared_statements`)
  expect([...named]).toEqual([])
  await close()
})
