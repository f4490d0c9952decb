import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'

import postgres from 'postgres'
import { beforeEach, expect, it } from 'vitest'

import { pacedConnections } from './paced-socket.ts'

let server: Server
let accepted: number
/** Of those that come, so many are hung up on before there is an answer. */
let deaf: number
let port: number

/** As PostgreSQL says that it is being started. */
const STARTING = Buffer.concat([
  Buffer.from('E'),
  Buffer.from([0, 0, 0, 19]),
  Buffer.from('SFATAL\0C57P03\0\0'),
])

beforeEach(async () => {
  accepted = 0
  deaf = Infinity
  server = createServer((socket) => {
    accepted += 1
    socket.on('error', () => {})
    if (accepted <= deaf) socket.end()
    else socket.end(STARTING)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
  return () => void server.close()
})

it('tries a server that accepts and hangs up less and less often, and at least each second', async () => {
  const pauses: number[] = []
  const enough = Promise.withResolvers<void>()
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds)
    if (pauses.length < 8) return
    enough.resolve()
    await new Promise(() => {})
  }
  const sql = postgres({
    host: '127.0.0.1',
    port,
    max: 1,
    connect_timeout: 0,
    ...pacedConnections(pause),
  })
  const asked = sql`select 1`.catch((error: unknown) => error)
  await enough.promise
  expect(pauses).toEqual([50, 100, 200, 400, 800, 1_000, 1_000, 1_000])
  expect(accepted).toBe(8)
  await sql.end({ timeout: 0 })
  expect(await asked).toMatchObject({ code: 'CONNECTION_DESTROYED' })
})

it('does not wait any more once there was an answer', async () => {
  const pauses: number[] = []
  const pause = async (milliseconds: number) => pauses.push(milliseconds)
  const sql = postgres({ host: '127.0.0.1', port, max: 1, ...pacedConnections(pause) })
  deaf = 3
  for (let turn = 0; turn < 3; turn += 1)
    await expect(sql`select 1`).rejects.toMatchObject({ code: '57P03' })
  expect([accepted, pauses]).toEqual([6, [50, 100, 200]])
  await sql.end({ timeout: 0 })
})

it('says at once of a server that is not there that it is not', async () => {
  server.close()
  await once(server, 'close')
  const sql = postgres({ host: '127.0.0.1', port, max: 1, ...pacedConnections(async () => {}) })
  for (let turn = 0; turn < 3; turn += 1)
    await expect(sql`select 1`).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await sql.end({ timeout: 0 })
})
