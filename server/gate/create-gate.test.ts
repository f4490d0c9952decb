import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createGate } from './create-gate.ts'

let server: Server
let seen: string[]

/** Stands for the framework: reads the whole body and answers. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  seen.push(request.url ?? '')
  await text(request)
  if (request.url === '/fault') throw new Error('an expected fault')
  response.end('answered')
}

beforeEach(async () => {
  seen = []
  server = createGate(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const port = () => (server.address() as AddressInfo).port

/** Sends the text as it is, and returns all that comes back until the connection is closed. */
async function send(...parts: string[]): Promise<string> {
  const socket = connect(port(), '127.0.0.1')
  socket.on('error', () => {})
  const heard = text(socket).catch(() => '')
  for (const part of parts) socket.write(part)
  return heard
}

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: portal', ...headers, '', ''].join('\r\n')

describe('the gate', () => {
  it('hands on what it does not refuse, with the headers of every page', async () => {
    const response = await fetch(`http://127.0.0.1:${port()}/timeline`)
    expect(await response.text()).toBe('answered')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  })

  it('refuses in words before the body has come, and reads the rest away', async () => {
    const tooLong = `Content-Length: ${20 * 1_024}`
    const heard = await send(
      head('POST /api/auth/callback/credentials', tooLong),
      'x'.repeat(20 * 1_024),
    )
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
    expect(heard).toContain('内容太大，没有接收')
    expect(heard.toLowerCase()).toContain('x-content-type-options: nosniff')
    expect(seen).toEqual([])
  })

  it('refuses a body without a length, however much of it comes', async () => {
    const heard = await send(
      head('POST /api/reads', 'Transfer-Encoding: chunked'),
      '4\r\nabcd\r\n',
      '0\r\n\r\n',
    )
    expect(heard).toMatch(/^HTTP\/1\.1 411 /)
    expect(seen).toEqual([])
  })

  it('answers HEAD without a body', async () => {
    const heard = await send(head('HEAD /%', 'Connection: close'))
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    expect(heard.endsWith('\r\n\r\n')).toBe(true)
  })

  it('asks for no body that it will refuse', async () => {
    const expects = ['Expect: 100-continue', 'Content-Length: 99999999']
    const heard = await send(head('POST /desk/new', ...expects))
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
  })

  it.each(['websocket', 'h2c'])('answers who offers %s in HTTP/1.1', async (protocol) => {
    const upgrade = ['Connection: Upgrade, close', `Upgrade: ${protocol}`]
    const heard = await send(head('GET /timeline', ...upgrade))
    expect(heard).toMatch(/^HTTP\/1\.1 200 /)
    expect(heard).toContain('answered')
  })

  it('closes the connection of a request that the framework failed on', async () => {
    expect(await send(head('GET /fault'))).toBe('')
  })
})
