import { createServer } from 'node:http'

import { expect, it } from 'vitest'

import { addressOf, markPeers } from './peer-address.ts'

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

it('marks a request with its peer, over whatever the visitor said it was', async () => {
  markPeers()
  const server = createServer((request, response) => {
    response.end(JSON.stringify(request.headers))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    headers: { 'x-portal-peer': '1.2.3.4' },
  })
  expect(await answer.json()).toMatchObject({ 'x-portal-peer': '127.0.0.1' })
  server.close()
})
