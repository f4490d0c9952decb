import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, it } from 'vitest'

import { callInternal, isSignedCall, isWebAway, signCall } from './internal-call.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const signed = () => new Headers(signCall('/a', 'secret', NOW))

it('knows its own call for a minute', () => {
  expect(isSignedCall(signed(), '/a', 'secret', later(59))).toBe(true)
  expect(isSignedCall(signed(), '/a', 'secret', later(61))).toBe(false)
  expect(isSignedCall(signed(), '/a', 'secret', later(-61))).toBe(false)
})

it('refuses another path, another secret, another time and no signature', () => {
  expect(isSignedCall(signed(), '/b', 'secret', NOW)).toBe(false)
  expect(isSignedCall(signed(), '/a', 'other', NOW)).toBe(false)
  const moved = signed()
  moved.set('x-portal-time', String(later(1).getTime()))
  expect(isSignedCall(moved, '/a', 'secret', NOW)).toBe(false)
  expect(isSignedCall(new Headers(), '/a', 'secret', NOW)).toBe(false)
  const short = signed()
  short.set('x-portal-signature', 'ab')
  expect(isSignedCall(short, '/a', 'secret', NOW)).toBe(false)
})

it('knows a web server that is away from one that refuses', async () => {
  let status = 503
  const server = createServer((_request, response) =>
    response.writeHead(status).end('what it says'),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const web = { internalUrl: `http://127.0.0.1:${port}`, authSecret: 'secret' }
  const failure = () => callInternal('/a', web, NOW).catch((error: unknown) => error)
  const away = await failure()
  expect([String(away), isWebAway(away)]).toEqual([
    'WebAwayError: /a answered 503: what it says',
    true,
  ])
  status = 500
  const broken = await failure()
  expect([String(broken), isWebAway(broken)]).toEqual([
    'Error: /a answered 500: what it says',
    false,
  ])
  status = 200
  expect(await failure()).toBeUndefined()
  server.close()
  await once(server, 'close')
  expect(isWebAway(await failure())).toBe(true)
})
