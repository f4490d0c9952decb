import { once } from 'node:events'
import { createServer, request as send, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { NotJudged } from './judge.ts'
import { openRecordingProxy, type RecordingProxy } from './recording-proxy.ts'
import { judgeTraffic } from './traffic.ts'

let portal: Server
let baseUrl: string
/** What the portal answers, one after another; 200 when there is none left. */
let answers: { status: number; after?: string }[]
let received: string[]
let waited: number[]
let proxy: RecordingProxy

beforeEach(async () => {
  answers = []
  received = []
  waited = []
  portal = createServer((request, response) => {
    void text(request).then((body) => {
      received.push([request.method, request.url, request.headers.cookie, body].join(' ').trim())
      const { status, after } = answers.shift() ?? { status: 200 }
      response.writeHead(status, after === undefined ? {} : { 'retry-after': after })
      response.end('answered')
    })
  }).listen(0, '127.0.0.1')
  await once(portal, 'listening')
  baseUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  proxy = await openRecordingProxy(baseUrl, {
    mustReach: ['/review?q=会议'],
    ownPath: /^\/own/,
    wait: (seconds) => Promise.resolve(waited.push(seconds)),
  })
})

afterEach(async () => {
  await proxy.close()
  portal.closeAllConnections()
  portal.close()
})

interface Asked {
  method?: string
  body?: string
}

/** Asks through the proxy as the judges do: the whole address is in the request line. */
async function ask(address: string, { method = 'GET', body = '' }: Asked = {}): Promise<number> {
  const { hostname, port } = new URL(proxy.address)
  const headers = { host: 'portal', cookie: 'a=b', 'content-length': Buffer.byteLength(body) }
  const asked = send({ hostname, port, method, path: address, headers })
  asked.end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  return answer.statusCode ?? 0
}

it('passes a request on as it is and counts its answer', async () => {
  answers = [{ status: 404 }]
  expect(await ask(`${baseUrl}/a%00?b=%27`, { method: 'POST', body: 'c=d' })).toBe(404)
  expect(await ask(`${baseUrl}/page?b=1`)).toBe(200)
  expect(received).toEqual(['POST /a%00?b=%27 a=b c=d', 'GET /page?b=1 a=b'])
  expect([...proxy.traffic.statuses]).toEqual([
    [404, 1],
    [200, 1],
  ])
  expect([...proxy.traffic.pages]).toEqual(['/page'])
})

it('waits as long as the portal says and sends the whole request again', async () => {
  const later = { status: 429, after: '3' }
  answers = [later, later]
  expect(await ask(`${baseUrl}/search`, { method: 'POST', body: 'q=1' })).toBe(200)
  expect(received).toEqual(Array.from({ length: 3 }, () => 'POST /search a=b q=1'))
  expect(waited).toEqual([3, 3])
  expect([...proxy.traffic.statuses]).toEqual([[200, 1]])
})

it('hands on a refusal that does not end, and reports that nothing was judged', async () => {
  answers = [{ status: 429, after: '900' }]
  expect(await ask(`${baseUrl}/sign-in`)).toBe(429)
  answers = Array.from({ length: 20 }, () => ({ status: 429, after: '1' }))
  expect(await ask(`${baseUrl}/sign-in`)).toBe(429)
  expect(judgeTraffic(proxy.traffic, 'editor')).toContainEqual({
    severity: 'medium',
    title: 'Not judged: refused as too frequent',
    where: 'editor 2 of 2',
  })
})

it('names the addresses that were never answered 200', async () => {
  const missed = {
    severity: 'medium',
    title: 'Not judged: never answered 200',
    where: 'editor /review?q=会议',
  }
  answers = [{ status: 307 }]
  await ask(`${baseUrl}/review?q=%E4%BC%9A%E8%AE%AE`)
  expect(judgeTraffic(proxy.traffic, 'editor')).toContainEqual(missed)
  await ask(`${baseUrl}/review?q=%E4%BC%9A%E8%AE%AE`)
  expect(judgeTraffic(proxy.traffic, 'editor')).not.toContainEqual(missed)
})

it('reports what the portal failed at, and that it does not answer at all', async () => {
  answers = [{ status: 500 }]
  await ask(`${baseUrl}/broken`)
  portal.closeAllConnections()
  portal.close()
  expect(await ask(`${baseUrl}/gone`)).toBe(502)
  const failed = judgeTraffic(proxy.traffic, 'anonymous').filter(
    ({ title }) => title === 'The portal failed',
  )
  expect(failed.map(({ severity, where }) => [severity, where])).toEqual([
    ['medium', 'anonymous 500 GET /broken'],
    ['medium', 'anonymous 502 GET /gone'],
  ])
})

it('lets nothing go to another machine', async () => {
  const address = `${baseUrl.replace('127.0.0.1', 'elsewhere.example')}/get`
  expect(await ask(address)).toBe(403)
  expect(received).toEqual([])
  expect([...proxy.traffic.strangers]).toEqual([new URL(address).host])
})

it('distinguishes what a payload made the portal fetch from what the judge asks itself', async () => {
  await ask('/own?id=1')
  await ask('/xxe/1')
  expect([...proxy.traffic.callbacks]).toEqual(['/xxe/1'])
  expect(judgeTraffic(proxy.traffic, 'editor')).toContainEqual({
    severity: 'high',
    title: 'The portal fetched an address that a judge sent',
    where: 'editor /xxe/1',
  })
})

it('refuses a portal whose answers it could not count', async () => {
  await expect(openRecordingProxy('https://portal.example')).rejects.toBeInstanceOf(NotJudged)
})
