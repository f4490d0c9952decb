import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { inOrder } from './in-order.ts'

let server: Server
/** The answers that were begun, in order; the test ends them. */
let begun: { path: string; response: ServerResponse }[]

beforeEach(async () => {
  begun = []
  server = createServer(
    inOrder((request, response) => void begun.push({ path: request.url ?? '', response })),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Writes the requests at once, on a connection of their own; the last asks to close it. */
function writeAhead(count: number): Socket {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const requests = Array.from({ length: count }, (_, index) => {
    const connection = index === count - 1 ? 'close' : 'keep-alive'
    return `GET /${index + 1} HTTP/1.1\r\nHost: portal\r\nConnection: ${connection}\r\n\r\n`
  })
  socket.write(requests.join(''))
  return socket
}

const isBegun = (count: number) => expect.poll(() => begun.length).toBe(count)

it('answers what was written ahead one after the other', async () => {
  const heard = text(writeAhead(3))
  for (const count of [1, 2, 3]) {
    await isBegun(count)
    begun[count - 1]?.response.end(`answer ${count}`)
  }
  expect((await heard).match(/answer \d/g)).toEqual(['answer 1', 'answer 2', 'answer 3'])
  expect(begun.map(({ path }) => path)).toEqual(['/1', '/2', '/3'])
})

it('lets go who writes far ahead, and has begun one answer', async () => {
  const socket = writeAhead(20_000)
  // It is cut off while it may still be writing.
  socket.on('error', () => {})
  await new Promise((closed) => socket.resume().once('close', closed))
  expect(begun.map(({ path }) => path)).toEqual(['/1'])
})

it('begins nothing more for who left', async () => {
  const socket = writeAhead(3)
  await isBegun(1)
  const [first] = begun
  const left = first && once(first.response, 'close')
  socket.destroy()
  await left
  first?.response.end('answer 1')
  const other = writeAhead(1)
  await isBegun(2)
  expect(begun.map(({ path }) => path)).toEqual(['/1', '/1'])
  other.destroy()
})
