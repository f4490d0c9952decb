import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, it, onTestFinished } from 'vitest'

import { slimAnswer } from './slim-answer.ts'

const PAGE = '<p>好</p><script src="/_next/x.js"></script><script>go()</script>'

/** What a browser gets of what the framework answers. */
async function answerOf(answer: RequestListener, init: RequestInit = {}): Promise<Response> {
  const server = createServer((request, response) => {
    slimAnswer(request, response)
    // Others wrap themselves around it, as the gate does.
    const { writeHead } = response
    response.writeHead = ((status: number, ...rest: never[]) => {
      response.setHeader('cache-control', 'private, no-store')
      return writeHead.call(response, status, ...rest)
    }) as typeof response.writeHead
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}/say`, { redirect: 'manual', ...init })
}

it('takes the framework’s scripts off a page that comes in pieces, characters cut in two', async () => {
  const bytes = Buffer.from(PAGE)
  const answer = await answerOf((request, response) => {
    expect(request.headers['accept-encoding']).toBeUndefined()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.flushHeaders()
    response.write(bytes.subarray(0, 4))
    response.write(bytes.subarray(4), () => response.end())
  })
  expect(await answer.text()).toBe('<p>好</p>')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.status).toBe(200)
})

it('sends a page plainly to who takes nothing else, with its true length', async () => {
  const answer = await answerOf(
    (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html', 'content-length': PAGE.length })
      response.end(PAGE)
    },
    { headers: { 'accept-encoding': 'identity' } },
  )
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength('<p>好</p>')))
  expect(await answer.text()).toBe('<p>好</p>')
})

it('leads on as before, and leaves what is no page as it is', async () => {
  const onward = await answerOf((_, response) => {
    response.statusCode = 303
    response.setHeader('location', '/receipts/ABCD')
    response.end()
  })
  expect([onward.status, onward.headers.get('location')]).toEqual([303, '/receipts/ABCD'])
  const drawn = '<svg><script>1</script></svg>'
  const picture = await answerOf((_, response) => {
    response.setHeader('content-type', 'image/svg+xml')
    response.end(drawn)
  })
  expect(await picture.text()).toBe(drawn)
})

it('lets the head of a page be asked for', async () => {
  const answer = await answerOf(
    (_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end()
    },
    { method: 'HEAD' },
  )
  expect(answer.status).toBe(200)
})
