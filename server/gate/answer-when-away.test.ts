import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { answerWhenAway } from './answer-when-away.ts'

const PAGE = '<h1>这一页暂时打不开</h1>'
const LONG_MS = 60_000
let server: Server
let state: { away: boolean; failedAt: number }
/** Stands for the framework. */
let answer: (response: ServerResponse) => void

beforeEach(async () => {
  state = { away: false, failedAt: -Infinity }
  await listen(LONG_MS)
})

async function listen(readerAnswerMs: number): Promise<void> {
  const handle = answerWhenAway(
    async (_request, response) => answer(response),
    () => ({ isAway: () => state.away, lastFailure: () => state.failedAt }),
    PAGE,
    readerAnswerMs,
  )
  server = createServer((request, response) => void handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })

const fail = (response: ServerResponse) => {
  state.failedAt = performance.now()
  response.statusCode = 500
  response.setHeader('content-length', '0')
  response.setHeader('content-security-policy', "script-src 'self'")
  response.end()
}

describe('a page that the database kept from being made', () => {
  it('is a 503 in the look of the site, which says when to come back', async () => {
    answer = fail
    const response = await get('/timeline')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(response.headers.get('refresh')).toBe(response.headers.get('retry-after'))
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toBe("script-src 'self'")
    expect(await response.text()).toBe(PAGE)
  })

  it('is JSON for the API and a sentence for a program', async () => {
    answer = fail
    const problem = await get('/api/v1/articles')
    expect(problem.status).toBe(503)
    expect(await problem.json()).toMatchObject({ code: 'unavailable' })
    const feed = await get('/timeline/feed.xml', { accept: '*/*' })
    expect(feed.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await feed.text()).toMatch(/数据库暂时没有应答/)
  })

  it('is replaced however the framework sends it', async () => {
    answer = (response) => {
      state.failedAt = performance.now()
      response.writeHead(500, { 'x-other': 'header' })
      response.write('Internal ')
      response.end('Server Error')
    }
    const response = await get('/timeline')
    expect([response.status, await response.text()]).toEqual([503, PAGE])
  })

  it('keeps the body of a route that caught the error', async () => {
    answer = (response) => {
      state.failedAt = performance.now()
      response.statusCode = 500
      response.setHeader('content-type', 'application/json')
      response.end('{"ok":false}')
    }
    const response = await get('/api/working-copies')
    expect([response.status, await response.text()]).toEqual([503, '{"ok":false}'])
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  it('stays as it is when the database is not why, or it could be made', async () => {
    state.failedAt = performance.now()
    answer = (response) => response.writeHead(500).end('an error of ours')
    const failed = await get('/timeline')
    expect([failed.status, await failed.text()]).toEqual([500, 'an error of ours'])
    state.away = true
    answer = (response) => response.end('from the cache')
    expect(await (await get('/timeline')).text()).toBe('from the cache')
  })

  it('is not begun in the newsroom while the database is known to be away', async () => {
    answer = (response) => response.end('begun')
    expect(await (await get('/desk?sort=day')).text()).toBe('begun')
    state.away = true
    expect((await get('/desk?sort=day')).status).toBe(503)
    expect((await get('/sign-in')).status).toBe(503)
    expect(await (await get('/desk', { rsc: '1' })).text()).toBe('begun')
  })
})

describe('a page of readers that does not come in time', () => {
  it('is a 503 in the look of the site, and what the framework says later goes nowhere', async () => {
    server.close()
    await listen(50)
    const late: ServerResponse[] = []
    answer = (response) => void late.push(response)
    // Begun before, and waited for as long as it takes.
    const newsroom = get('/desk')
    const working = get('/api/working-copies')
    const response = await get('/timeline')
    expect([response.status, await response.text()]).toEqual([503, PAGE])
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await get('/api/v1/articles')).status).toBe(503)
    for (const one of late) {
      one.setHeader('x-late', 'yes')
      one.statusCode = 200
      one.end('made after all')
    }
    for (const kept of [newsroom, working]) {
      expect(await (await kept).text()).toBe('made after all')
    }
  })

  it('goes on when it has begun', async () => {
    server.close()
    await listen(50)
    answer = (response) => void response.write('begun, ')
    const begun = await get('/timeline')
    answer = () => {}
    expect((await get('/timeline')).status).toBe(503)
    server.closeAllConnections()
    await expect(begun.text()).rejects.toThrow()
    expect(begun.status).toBe(200)
  })
})
