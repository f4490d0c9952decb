import { createServer } from 'node:http'

import { expect, it } from 'vitest'

import { addressOf, markPeers, portOf, targetOf } from './peer-address.ts'

const headers = (peer: string | null, forwarded?: string) => {
  const given = new Headers()
  if (peer !== null) given.set('x-portal-peer', peer)
  if (forwarded !== undefined) given.set('x-forwarded-for', forwarded)
  return given
}

it('believes the connection and nothing a visitor wrote when there is no proxy', () => {
  expect(addressOf(headers('10.0.0.9'), 0)).toBe('10.0.0.9')
  expect(addressOf(headers('10.0.0.9', '1.2.3.4'), 0)).toBe('10.0.0.9')
  expect(addressOf(headers('::ffff:10.0.0.9'), 0)).toBe('10.0.0.9')
})

it('believes what its own proxies wrote, and no further', () => {
  const forged = '8.8.8.8, 203.0.113.5'
  expect(addressOf(headers('10.0.0.1', forged), 1)).toBe('203.0.113.5')
  expect(addressOf(headers('10.0.0.1', `${forged}, 10.0.0.2`), 2)).toBe('203.0.113.5')
})

it('takes the outermost it knows when there are fewer hops than proxies', () => {
  expect(addressOf(headers('10.0.0.1'), 1)).toBe('10.0.0.1')
  expect(addressOf(headers('10.0.0.1', '203.0.113.5'), 3)).toBe('203.0.113.5')
  expect(addressOf(headers(null), 0)).toBe('')
})

/** The head of a request, sent with `sent`, as a route of a process with `proxies` would read it. */
async function received(sent: Record<string, string>, proxies: number): Promise<unknown> {
  const stop = markPeers(proxies)
  const server = createServer((request, response) => {
    response.end(JSON.stringify(request.headers))
  })
  try {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    return await (await fetch(`http://127.0.0.1:${port}`, { headers: sent })).json()
  } finally {
    stop()
    server.close()
  }
}

it('knows the port of the connection, and none behind proxies', async () => {
  const head = await received({ 'x-portal-peer-port': '1' }, 0)
  const marked = new Headers(head as Record<string, string>)
  expect(portOf(marked, 0)).toBeGreaterThan(1_023)
  expect(portOf(marked, 1)).toBeNull()
  expect(portOf(new Headers(), 0)).toBeNull()
})

it('marks a request with its peer, over whatever the visitor claimed', async () => {
  const head = await received({ 'x-portal-peer': '1.2.3.4' }, 0)
  expect(head).toMatchObject({ 'x-portal-peer': '127.0.0.1' })
})

it('removes what only a proxy may say of the host, unless there is a proxy', async () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  for (const name of Object.keys(headers))
    expect(await received(headers, 0)).not.toHaveProperty(name)
  expect(await received(headers, 1)).toMatchObject(headers)
})

it.each([
  ['/review?level=2&after=x', '/review?level=2&after=x'],
  ['/review?_rsc=abc&level=2', '/review?level=2'],
  ['/desk', '/desk'],
  ['//elsewhere.example/desk', '/'],
  ['', '/'],
])('knows which address was asked: %s', (target, known) => {
  expect(targetOf(new Headers({ 'x-portal-target': target }))).toBe(known)
})
