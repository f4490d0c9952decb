import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

import { describe, expect, it } from 'vitest'

import { gate, head, openForEachTest, port, send } from './testing/gate-under-test.ts'

openForEachTest()

describe('the gate, of what it refuses,', () => {
  it('refuses in words before the body has come, and reads the rest away', async () => {
    const tooLong = `Content-Length: ${20 * 1_024}`
    const heard = await send(
      head('POST /api/auth/callback/credentials', tooLong),
      'x'.repeat(20 * 1_024),
    )
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
    expect(heard).toContain('内容太大，没有接收')
    expect(heard.toLowerCase()).toContain('x-content-type-options: nosniff')
    expect(gate.seen).toEqual([])
  })

  it('refuses a body without a length, however much of it comes', async () => {
    const heard = await send(
      head('POST /api/reads', 'Transfer-Encoding: chunked'),
      '4\r\nabcd\r\n',
      '0\r\n\r\n',
    )
    expect(heard).toMatch(/^HTTP\/1\.1 411 /)
    expect(gate.seen).toEqual([])
  })

  it.each([
    [500, 414],
    [2_000, 431],
  ])('shows who searches for a text of %i letters what to do, with %i', async (letters, status) => {
    const words = encodeURIComponent('政'.repeat(letters))
    const heard = await send(head(`GET /search?q=${words}`, 'Connection: close'))
    expect(heard.slice(0, 12)).toBe(`HTTP/1.1 ${status}`)
    expect(heard.toLowerCase()).toContain('content-type: text/plain; charset=utf-8')
    expect(heard).toMatch(/请只写几个要找的词再搜；别的请从首页重新进入$/)
    expect(gate.seen).toEqual([])
  })

  it('answers what is no request as a bad one, and goes on answering others', async () => {
    expect(await send('no request at all\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await send(head('GET /timeline', 'Connection: close'))).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('answers HEAD without a body', async () => {
    const heard = await send(head('HEAD /%', 'Connection: close'))
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    expect(heard.endsWith('\r\n\r\n')).toBe(true)
  })

  it('lets who sends too much send it all, and read why it was refused', async () => {
    const size = 20 * 1_024 * 1_024
    const socket = connect(port(), '127.0.0.1')
    const heard = text(socket)
    socket.write(head('POST /api/reads', `Content-Length: ${size}`))
    await new Promise<void>((sent, failed) => {
      socket.once('error', failed)
      socket.write(Buffer.alloc(size), () => sent())
    })
    expect(await heard).toMatch(/^HTTP\/1\.1 413 [^]*内容太大/)
    expect(gate.seen).toEqual([])
  })

  it('asks for no body that it will refuse', async () => {
    const expects = ['Expect: 100-continue', 'Content-Length: 99999999']
    const heard = await send(head('POST /api/reads', ...expects))
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
  })

  it.each(['websocket', 'h2c'])('answers who offers %s in HTTP/1.1', async (protocol) => {
    const upgrade = ['Connection: Upgrade', `Upgrade: ${protocol}`]
    const heard = await send(head('GET /timeline', ...upgrade))
    expect(heard).toMatch(/^HTTP\/1\.1 200 /)
    expect(heard).toContain('answered')
  })

  it('holds few connections open for one network', async () => {
    const sockets = Array.from({ length: 4 }, () => connect(port(), '127.0.0.1'))
    const closed = sockets.map((socket) =>
      once(
        socket.on('error', () => {}),
        'close',
      ),
    )
    await Promise.race(closed)
    expect(sockets.filter(({ destroyed }) => destroyed)).toHaveLength(1)
    for (const socket of sockets) socket.destroy()
    await Promise.all(closed)
    const response = await fetch(`http://127.0.0.1:${port()}/timeline`)
    expect(response.status).toBe(200)
  })

  it('makes one answer of all that is written ahead on a connection', async () => {
    const socket = connect(port(), '127.0.0.1')
    // It is cut off while it may still be writing.
    socket.on('error', () => {})
    socket.write(head('GET /timeline').repeat(20_000))
    await new Promise((closed) => socket.resume().once('close', closed))
    expect(gate.seen).toEqual(['/timeline'])
  })

  it('closes the connection of a request that the framework failed on', async () => {
    expect(await send(head('GET /error'))).toBe('')
  })
})
