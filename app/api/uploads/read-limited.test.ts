import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

import { expect, it, onTestFinished } from 'vitest'

import { readLimited } from './read-limited.ts'

const LIMIT = { bytes: 8, sentence: '文件太大' }

/** A request for a body, as the framework hands it on: what goes wrong with the socket goes wrong with it. */
function bodyOf(incoming: IncomingMessage): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on('data', (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)))
      incoming.on('end', () => controller.close())
      incoming.on('error', (error) => controller.error(error))
    },
  })
  return new Request('http://portal/', { method: 'POST', body, duplex: 'half' } as RequestInit)
}

it('takes a body that is not too large, and no other', async () => {
  const sent = (text: string) => new Request('http://portal/', { method: 'POST', body: text })
  expect(Buffer.from(await readLimited(sent('12345678'), LIMIT)).toString()).toBe('12345678')
  await expect(readLimited(sent('123456789'), LIMIT)).rejects.toMatchObject({
    code: 'invalid-input',
    message: '文件太大',
  })
})

it('refuses a body whose sender breaks off, without an error of the portal', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: portal\r\nContent-Length: 8\r\n\r\n1234')
  const [incoming] = (await once(server, 'request')) as [IncomingMessage]
  const read = readLimited(bodyOf(incoming), LIMIT)
  socket.destroy()
  await expect(read).rejects.toMatchObject({
    code: 'invalid-input',
    message: '文件没有传完就断了，请再传一次',
  })
})

it('passes on what else goes wrong', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error('broken')) })
  const request = new Request('http://portal/', {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit)
  await expect(readLimited(request, LIMIT)).rejects.toThrow('broken')
})
