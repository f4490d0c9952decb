import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  beginAnswer,
  setAnswerAccount,
  setAnswerReference,
  setAnswerStatus,
} from '#server/answer-status'

import type { AnsweredRequest } from './watch-answer.ts'
import { createGate } from './create-gate.ts'
import { openRateLimits } from './rate-limits.ts'

let server: Server
let seen: string[]
/** The headers of the last request as the framework got them. */
let received: IncomingMessage['headers']

/** What the gate reported of requests that were answered. */
let answered: AnsweredRequest[]

const TOKEN = 'a token of this test'
const TOO_MANY = '<h1>访问太频繁了</h1>'
const ACTION = '40'.repeat(21)
const NOWHERE = '<h1>没有这个页面</h1>'
const ONE = { requests: 1, seconds: 3_600 }
const ONE_AN_HOUR = [
  {
    name: 'api' as const,
    path: /^\/(?:search|api\/v1|api\/suggest)/,
    steady: ONE,
    burst: { ...ONE, requests: 0 },
  },
  ...(['query', 'dump'] as const).map((line) => ({
    name: 'suggest' as const,
    line,
    path: new RegExp(`^/suggest/${line}`),
    steady: { requests: 1_000, seconds: 1 },
    burst: { requests: 1_000, seconds: 1 },
  })),
]

/** The answers that are being made: each sends its head, or all of itself, on command. */
let underWay: { sendHead: () => void; finish: () => void }[]

function atWork(response: ServerResponse): Promise<void> {
  const { promise, resolve: finish } = Promise.withResolvers<void>()
  underWay.push({ sendHead: () => response.flushHeaders(), finish })
  return promise
}

/** Stands for the framework: reads the whole body and answers. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  seen.push(request.url ?? '')
  received = request.headers
  await text(request)
  if (request.url?.startsWith('/suggest/') === true) {
    await atWork(response)
    return void response.end('answered')
  }
  if (request.url?.startsWith('/api/broken') === true) {
    if (request.url === '/api/broken/logged') setAnswerReference('ab12cd34')
    response.statusCode = 500
    if (request.url === '/api/broken/answered')
      response.setHeader('content-type', 'application/json')
    return void response.end(
      request.url === '/api/broken/answered' ? '{"reference":"1"}' : undefined,
    )
  }
  if (request.url === '/error') throw new Error('an expected error')
  if (request.url === '/desk/signed-in') setAnswerAccount(7)
  if (request.url === '/desk/refused') setAnswerStatus(409)
  if (request.url?.startsWith('/desk/broken') === true) response.statusCode = 500
  if (['/desk/begun', '/desk/broken-later'].includes(request.url ?? '')) beginAnswer()
  if (request.url === '/desk/elsewhere') {
    response.setHeader('content-length', 2)
    response.setHeader('content-type', 'application/json')
    return void response.end('{}')
  }
  if (request.url === '/desk/gone') response.statusCode = 404
  if (request.url?.endsWith('/missing') === true) {
    response.statusCode = 404
    response.setHeader('Cache-Control', ['private, no-store', 'public, s-maxage=60'])
  } else if (request.url !== '/api/silent')
    response.setHeader('Cache-Control', 'public, max-age=60')
  response.end('answered')
}

const open = async (secure: boolean, maxOfNetwork = 3, withMetrics = true) => {
  server = createGate(answer, {
    secure,
    tooManyRequests: TOO_MANY,
    limits: openRateLimits(ONE_AN_HOUR),
    maxOfNetwork,
    missing: {
      leadsNowhere: (path) => Promise.resolve(path.includes('/nowhere')),
      page: Buffer.from(NOWHERE),
    },
    hasAction: (id) => id === ACTION,
    metrics: withMetrics
      ? { token: TOKEN, contentType: 'text/plain', render: () => Promise.resolve('figure 1\n') }
      : null,
    onAnswered: (request) => answered.push(request),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

beforeEach(async () => {
  seen = []
  underWay = []
  answered = []
  await open(false)
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

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port()}${path}`, init)
const policyOf = ({ headers }: Response) => headers.get('content-security-policy') ?? ''

describe('the gate', () => {
  it('sets a nonce of its own on each page of the newsroom, and passes it to the framework', async () => {
    const policies = new Set<string>()
    for (const path of ['/desk', '/desk', '/%64esk', '/sign-in', '/review/1']) {
      const policy = policyOf(await ask(path))
      expect(policy).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic';/)
      expect(received['content-security-policy']).toBe(policy)
      expect(received['user-agent']).toBe('portal-whole-answer')
      policies.add(policy)
    }
    expect(policies.size).toBe(5)
    expect(policyOf(await ask('/preview/1'))).toContain("frame-ancestors 'self'")
  })

  it('believes no policy and no mark of the newsroom that a visitor sends', async () => {
    const forged = {
      'content-security-policy': "script-src 'nonce-forged'",
      'content-security-policy-report-only': "script-src 'nonce-forged'",
      'user-agent': 'portal-whole-answer',
    }
    await ask('/timeline', { headers: forged })
    for (const name of Object.keys(forged)) expect(received).not.toHaveProperty(name)
    await ask('/timeline', { headers: { 'user-agent': 'x Portal-Whole-Answer' } })
    expect(received).not.toHaveProperty('user-agent')
    expect(policyOf(await ask('/desk', { headers: forged }))).not.toContain('forged')
    expect(received['content-security-policy']).not.toContain('forged')
  })

  it('asks for every file whole', async () => {
    await ask('/scripts/first.js', { headers: { range: 'bytes=999-' } })
    expect(received).not.toHaveProperty('range')
  })

  it("asks for readers' pages as pages, whatever a router would ask for", async () => {
    const router = { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/search' }
    await ask('/search?q=x', { headers: router })
    for (const name of Object.keys(router)) expect(received).not.toHaveProperty(name)
    await ask('/desk', { headers: router })
    expect(received).toMatchObject(router)
  })

  it('lets nobody keep an answer of the newsroom, or one of a route that says nothing of it', async () => {
    const kept = async (path: string) => (await ask(path)).headers.get('cache-control')
    expect(await kept('/timeline')).toBe('public, max-age=60')
    expect(await kept('/api/v1/articles')).toBe('public, max-age=60')
    for (const path of ['/desk', '/desk/gone', '/preview/1', '/sign-in', '/api/silent'])
      expect(await kept(path), path).toBe('private, no-store')
  })

  it('answers where no page stands without the framework, in the newsroom too', async () => {
    for (const path of ['/counties/nowhere', '/desk/nowhere']) {
      const answer = await ask(path)
      expect(answer.status, path).toBe(404)
      expect(policyOf(answer), path).toContain("script-src 'self';")
      expect(await answer.text()).toBe(NOWHERE)
    }
    expect((await ask('/desk/nowhere')).headers.get('cache-control')).toBe('private, no-store')
    expect((await ask('/desk/nowhere', { method: 'HEAD' })).status).toBe(404)
    expect(seen).toEqual([])
  })

  it('says one thing about who may keep the page for what is not there', async () => {
    const kept = async (path: string) => (await ask(path)).headers.get('cache-control')
    expect(await kept('/missing')).toBe('public, max-age=0, must-revalidate')
    expect(await kept('/api/missing')).toBe('private, no-store')
  })

  it('answers with the status that an action was refused with, and with no other one changed', async () => {
    expect((await ask('/desk/refused')).status).toBe(409)
    expect((await ask('/desk/gone')).status).toBe(404)
    expect((await ask('/desk')).status).toBe(200)
  })

  it('answers 400 to an action whose arguments could not be read, and 500 to an error', async () => {
    const action = { method: 'POST', headers: { 'next-action': ACTION }, body: '[' }
    expect((await ask('/desk/broken', action)).status).toBe(400)
    expect((await ask('/desk/broken-later', action)).status).toBe(500)
    expect((await ask('/desk/broken')).status).toBe(500)
  })

  it('says that a page does not have the action that was sent to it', async () => {
    const headers = { 'next-action': ACTION }
    const answer = await ask('/desk/elsewhere', { method: 'POST', headers, body: '[]' })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).toBe('这里没有这个操作，什么都没有做')
  })

  it('answers a form without scripts with the status of its action, and 400 when none began', async () => {
    const post = (path: string) => {
      const body = new FormData()
      body.append('reason', '请核对。')
      return ask(path, { method: 'POST', headers: { origin: `http://127.0.0.1:${port()}` }, body })
    }
    expect((await post('/desk/begun')).status).toBe(200)
    expect((await post('/desk/refused')).status).toBe(409)
    expect((await post('/desk/broken-later')).status).toBe(500)
    for (const path of ['/desk', '/desk/gone', '/desk/broken']) {
      const answer = await post(path)
      expect(answer.status, path).toBe(400)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(await answer.text()).toBe('这里没有这个操作，什么都没有做。请返回，刷新页面后再试')
    }
  })

  it('refuses an action that the build does not have before the framework sees it', async () => {
    const headers = { 'next-action': '41'.repeat(21) }
    const answer = await ask('/desk/new', { method: 'POST', headers, body: '[]' })
    expect(answer.status).toBe(409)
    // So that a page of another build reloads itself.
    expect(answer.headers.get('x-nextjs-action-not-found')).toBe('1')
    expect(await answer.text()).toBe('这里没有这个操作，什么都没有做')
    expect(seen).toEqual([])
  })

  it('returns the number of an error where the API answers without a body', async () => {
    const failed = await ask('/api/broken/logged')
    expect(failed.status).toBe(500)
    expect(failed.headers.get('cache-control')).toBe('no-store')
    expect(await failed.json()).toEqual({
      code: 'fault',
      message: '没有办成，请稍后再试（编号 ab12cd34）',
    })
    const answer = await ask('/api/broken/answered')
    expect([answer.status, await answer.text()]).toEqual([500, '{"reference":"1"}'])

    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const { message } = (await (await ask('/api/broken')).json()) as { message: string }
    const [line] = write.mock.lastCall ?? []
    write.mockRestore()
    const { reference } = JSON.parse(String(line)) as { reference: string }
    expect(message).toBe(`没有办成，请稍后再试（编号 ${reference}）`)
  })

  it('answers a program in its own form that nothing is there', async () => {
    const answer = await ask('/api/nowhere')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({
      code: 'not-found',
      message: '没有这个地址，请看 /about/api',
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(seen).toEqual([])
  })

  it('binds browsers to https where the public address is', async () => {
    expect((await ask('/timeline')).headers.has('strict-transport-security')).toBe(false)
    server.close()
    await open(true)
    const { headers } = await ask('/timeline')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    for (const path of ['/desk', '/api/uploads', '/preview/1']) {
      const policy = (await ask(path)).headers.get('cross-origin-resource-policy')
      expect(policy, path).toBe('same-origin')
    }
  })

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
    expect(seen).toEqual([])
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

  it('answers people in the look of the site, and programs in JSON, that they ask too often', async () => {
    expect((await fetch(`http://127.0.0.1:${port()}/search`)).status).toBe(200)
    const page = await ask('/search', { headers: { accept: 'text/html' } })
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect([page.headers.get('content-type'), await page.text()]).toEqual([
      'text/html; charset=utf-8',
      TOO_MANY,
    ])
    const sentence = await ask('/search')
    expect(await sentence.text()).toMatch(/^这个网络的访问太频繁了，请过 \d+ 秒再试$/)
    const program = await fetch(`http://127.0.0.1:${port()}/%61pi/v1/articles`)
    expect(program.status).toBe(429)
    expect(await program.json()).toMatchObject({ code: 'limit-reached' })
    expect(seen).toEqual(['/search'])
  })

  it('lets pages of other sites read the API, and says what it refuses in JSON', async () => {
    const preflight = await ask('/api/v1/articles', { method: 'OPTIONS' })
    expect([preflight.status, Object.fromEntries(preflight.headers)]).toMatchObject([
      204,
      {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': expect.stringContaining('If-None-Match'),
        'access-control-expose-headers': 'ETag, Last-Modified, Retry-After',
      },
    ])
    const written = await ask('/api/v1/articles', { method: 'POST' })
    expect([written.status, written.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(written.headers.get('access-control-allow-origin')).toBe('*')
    expect(await written.json()).toEqual({
      code: 'not-allowed',
      message: '这个网址不接受这种请求',
    })
    expect(seen).toEqual([])
  })

  describe('makes few answers at once that are sought for each question', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
    afterEach(() => void vi.useRealTimers())
    const underWayAre = (count: number) =>
      vi.waitUntil(() => underWay.length === count, { timeout: 60_000, interval: 1 })
    /** Asks one after the other, so that who comes first is sure. */
    const askAll = async (path: string, count: number) => {
      const answers: Promise<Response>[] = []
      for (let asked = 0; asked < count; asked += 1) {
        const arrived = once(server, 'request')
        answers.push(ask(path))
        await arrived
      }
      return answers
    }

    it('for one network, and the next when the head of one goes out', async () => {
      server.close()
      await open(false, 100)
      const answers = await askAll('/suggest/query', 16)
      await underWayAre(3)
      underWay[0]?.sendHead()
      await underWayAre(4)
      for (let sent = 1; sent < 16; sent += 1) {
        await vi.waitUntil(() => underWay.length > sent, { timeout: 60_000, interval: 1 })
        underWay[sent]?.finish()
      }
      underWay[0]?.finish()
      for (const answer of answers) expect((await answer).status).toBe(200)
    })

    it('and one year, until all of it is sent', async () => {
      const answers = await askAll('/suggest/dump', 2)
      await underWayAre(1)
      underWay[0]?.sendHead()
      expect((await answers[0])?.status).toBe(200)
      expect(underWay).toHaveLength(1)
      underWay[0]?.finish()
      await underWayAre(2)
      underWay[1]?.finish()
      expect((await answers[1])?.status).toBe(200)
    })

    it('and answers who waits too long in words, with when to ask again', async () => {
      const [first, late] = await askAll('/suggest/dump', 2)
      await underWayAre(1)
      vi.advanceTimersByTime(10_000)
      const refused = await late
      expect(refused?.status).toBe(429)
      expect(refused?.headers.get('retry-after')).toBe('5')
      expect(await refused?.text()).toBe('同时要查的太多，还没轮到，请过 5 秒再试')
      underWay[0]?.finish()
      expect((await first)?.status).toBe(200)
    })
  })

  it('answers with figures who has the token, however often, and nobody may keep them', async () => {
    for (let asked = 0; asked < 3; asked += 1) {
      const figures = await ask('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
      expect(figures.status).toBe(200)
      expect(figures.headers.get('cache-control')).toBe('private, no-store')
      expect(await figures.text()).toBe('figure 1\n')
    }
    expect(seen).toEqual([])
  })

  it.each([undefined, `Bearer ${TOKEN}s`, 'Bearer ', TOKEN, `Basic ${TOKEN}`])(
    'leaves /metrics to the framework for who sends %s',
    async (authorization) => {
      const headers = authorization === undefined ? {} : { authorization }
      expect(await (await ask('/metrics', { headers })).text()).toBe('answered')
    },
  )

  it('has no /metrics where no token is set', async () => {
    server.close()
    await open(false, 3, false)
    for (const authorization of [`Bearer ${TOKEN}`, 'Bearer ', 'Bearer null']) {
      await ask('/metrics', { headers: { authorization } })
    }
    expect(seen).toEqual(['/metrics', '/metrics', '/metrics'])
  })

  it('reports each request by its path alone, refused and broken ones too', async () => {
    await ask('/timeline?q=secret')
    await ask('/nowhere')
    await ask('/%zz')
    await ask('/desk/signed-in')
    await ask('/error').catch(() => {})
    await vi.waitUntil(() => answered.length === 5)
    const reported = answered.map(({ method, path, status, account }) => ({
      method,
      path,
      status,
      account,
    }))
    expect(reported).toEqual([
      { method: 'GET', path: '/timeline', status: 200, account: null },
      { method: 'GET', path: '/nowhere', status: 404, account: null },
      { method: 'GET', path: null, status: 400, account: null },
      { method: 'GET', path: '/desk/signed-in', status: 200, account: 7 },
      { method: 'GET', path: '/error', status: null, account: null },
    ])
    for (const { address, port: peerPort } of answered) {
      expect(address).toMatch(/^127\.|^::1$/)
      expect(peerPort).toBeGreaterThan(0)
    }
    expect(new Set(answered.map(({ id }) => id)).size).toBe(5)
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
    expect(seen).toEqual(['/timeline'])
  })

  it('closes the connection of a request that the framework failed on', async () => {
    expect(await send(head('GET /error'))).toBe('')
  })
})

/** How long common proxies keep a connection that nobody uses. */
const PROXY_MS = 60_000

describe('the clock of the gate', () => {
  it('waits so long for a head, for a whole request and for the next one', async () => {
    expect(server).toMatchObject({
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 75_000,
    })
    expect(server.keepAliveTimeout).toBeGreaterThan(PROXY_MS)
    expect((await ask('/timeline')).headers.get('keep-alive')).toBe('timeout=75')
  })

  describe('ends a request', () => {
    // The gate's own waiting alone: sockets go on as they do.
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
    afterEach(() => void vi.useRealTimers())

    /** Begins a request of 100 bytes, of which only some come. */
    async function begin(path: string) {
      const socket = connect(port(), '127.0.0.1')
      const heard = text(socket.on('error', () => {})).catch(() => '')
      socket.write(`${head(`POST ${path}`, 'Content-Length: 100')}the beginning`)
      const asked = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
      const [request, response] = asked
      return { request, response, heard }
    }

    it.each([
      ['/api/reads', 30_000],
      ['/api/uploads', 300_000],
      ['/api/uploads/word', 300_000],
    ])('to %s whose body does not come', async (path, deadline) => {
      const complaints = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
      const { request, heard } = await begin(path)
      vi.advanceTimersByTime(deadline - 1)
      expect(request.destroyed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(request.destroyed).toBe(true)
      expect(await heard).toBe('')
      complaints.mockRestore()
    })

    it('that was refused, when the rest of it does not come', async () => {
      const { request, heard } = await begin('/timeline')
      vi.advanceTimersByTime(2_999)
      expect(request.destroyed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(request.destroyed).toBe(true)
      expect(await heard).toMatch(/^HTTP\/1\.1 405 /)
    })

    it('that was answered, when the rest of it does not come', async () => {
      await ask('/api/suggest')
      const { request, response, heard } = await begin('/api/suggest')
      await once(response, 'finish')
      vi.advanceTimersByTime(2_999)
      expect(request.destroyed).toBe(false)
      vi.advanceTimersByTime(1)
      expect(request.destroyed).toBe(true)
      expect(await heard).toMatch(/^HTTP\/1\.1 429 /)
    })
  })
})
