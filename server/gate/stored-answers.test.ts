import { once } from 'node:events'
import { request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { openAnswerStore, type AnswerStore } from '#server/answer-store/answer-store'
import { openAskWhole } from '#server/answer-store/ask-whole'
import { setAnswerPage } from '#server/answer-status'

import { pageCounts } from '../metrics/page-cache-counts.ts'
import { createGate } from './create-gate.ts'

let server: Server
let store: AnswerStore
let words: string
/** What the framework says of a file whose address changes with what is in it. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
/** What the framework was asked for. */
let seen: string[]

/** Stands for the framework: two pages of readers, one that is gone, one that is made for each visit, and files. */
function answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
  seen.push(`${method} ${url}`)
  const [path = ''] = (url ?? '').split('?')
  const isFile = path.startsWith('/_next/')
  if (path !== '/made-for-each' && !isFile)
    setAnswerPage({ tags: ['home', path], isEndless: false })
  if (path === '/gone') response.statusCode = 410
  if (path === '/failed') response.statusCode = 500
  response.setHeader(
    'Vary',
    path === '/feed.xml' ? 'rsc, Accept, Accept-Encoding' : 'rsc, Accept-Encoding',
  )
  response.setHeader('ETag', `"${words}"`)
  response.setHeader('Cache-Control', isFile ? FOR_GOOD : 'public, max-age=0')
  response.setHeader(
    'Content-Type',
    path === '/feed.xml' ? 'application/atom+xml; charset=utf-8' : 'text/html; charset=utf-8',
  )
  response.end(`${words} ${path}`)
  return Promise.resolve()
}

beforeEach(async () => {
  seen = []
  words = 'first'
  const held: { store?: AnswerStore } = {}
  server = createGate(answer, {
    secure: true,
    tooManyRequests: '',
    store: {
      find: (path) => held.store?.find(path) ?? null,
      bringIn: (path) => held.store?.bringIn(path),
      drop: (tags) => held.store?.drop(tags),
      settled: () => held.store?.settled() ?? Promise.resolve(),
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  store = openAnswerStore(openAskWhole(`http://127.0.0.1:${port()}`), {
    onError: (error) => {
      throw error
    },
  })
  held.store = store
})

afterEach(async () => {
  await store.settled()
  server.closeAllConnections()
  server.close()
})

const port = () => (server.address() as AddressInfo).port

/** Asks as a browser would, and once more for what stands there when it was brought in. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const asked = request({
    host: '127.0.0.1',
    port: port(),
    path,
    method,
    headers,
    agent: false,
  }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const bytes = await buffer(response)
  return { status: response.statusCode, headers: response.headers, bytes }
}

async function askTwice(path: string) {
  const first = await ask(path)
  await store.settled()
  seen = []
  return { first, second: await ask(path) }
}

it('sends a page again as it was sent first, without the framework', async () => {
  const { first, second } = await askTwice('/')
  expect(seen).toEqual([])
  expect(second.bytes.toString()).toBe('first /')
  const { 'transfer-encoding': _, 'content-length': length, ...others } = second.headers
  expect(length).toBe('7')
  const { 'transfer-encoding': __, 'content-length': ___, ...before } = first.headers
  expect({ ...others, date: '' }).toEqual({ ...before, date: '' })
  expect(others).toHaveProperty('strict-transport-security')
})

it('sends the form that the browser takes', async () => {
  await askTwice('/')
  const br = await ask('/', { 'accept-encoding': 'gzip, br' })
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.bytes).toString()).toBe('first /')
  const gzip = await ask('/', { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gzip.bytes).toString()).toBe('first /')
  expect(seen).toEqual([])
})

it('sends nothing of what the browser has, and the head alone to who asks for it', async () => {
  await askTwice('/')
  const held = await ask('/', { 'if-none-match': '"other", W/"first"' })
  expect([held.status, held.bytes.length, held.headers.etag]).toEqual([304, 0, '"first"'])
  expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200)
  const head = await ask('/', {}, 'HEAD')
  expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, '7'])
  expect(seen).toEqual([])
})

it('keeps a file of the build, whatever changes, and counts it as no page', async () => {
  const { hit } = pageCounts()
  const { second } = await askTwice('/_next/static/chunks/a.js')
  store.drop(['home', '/_next/static/chunks/a.js'])
  const br = await ask('/_next/static/chunks/a.js', { 'accept-encoding': 'br' })
  expect(seen).toEqual([])
  expect(second.headers['cache-control']).toBe(FOR_GOOD)
  expect(brotliDecompressSync(br.bytes).toString()).toBe('first /_next/static/chunks/a.js')
  expect(pageCounts().hit).toBe(hit)
  await askTwice('/')
  expect(pageCounts().hit).toBe(hit + 1)
})

it('says again that a page is gone', async () => {
  const { second } = await askTwice('/gone')
  expect(second.status).toBe(410)
  expect((await ask('/gone', { 'if-none-match': '*' })).status).toBe(410)
  expect(seen).toEqual([])
})

it('sends nothing old once something it was made from changed', async () => {
  await askTwice('/')
  words = 'second'
  store.drop(['home'])
  expect((await ask('/')).bytes.toString()).toBe('second /')
})

it.each(['/made-for-each', '/failed', '/?from=elsewhere', '/desk', '/api/v1/divisions'])(
  'leaves %s to the framework each time',
  async (path) => {
    await askTwice(path)
    expect(seen).toEqual([`GET ${path}`])
  },
)

it('shows a person as plain XML what programs get as a feed, and has it made once for both', async () => {
  const accept = 'text/html,application/xhtml+xml'
  await ask('/feed.xml', { accept })
  await store.settled()
  expect(seen).toEqual(['GET /feed.xml', 'GET /feed.xml'])
  seen = []
  for (const headers of [{}, { 'if-none-match': '"first"' }]) {
    const shown = await ask('/feed.xml', { accept, ...headers })
    expect(shown.headers['content-type']).toBe('application/xml; charset=utf-8')
    const read = await ask('/feed.xml', { accept: 'application/atom+xml', ...headers })
    expect(read.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(read.bytes).toEqual(shown.bytes)
  }
  const page = await askTwice('/')
  expect(page.second.headers['content-type']).toBe('text/html; charset=utf-8')
  // It may be sent in another second.
  const undated = (headers: typeof page.second.headers) => ({ ...headers, date: null })
  expect(undated((await ask('/', { accept })).headers)).toEqual(undated(page.second.headers))
  await store.settled()
  expect(seen).toEqual([])
})

it('leaves who shows a token to those who know it', async () => {
  await askTwice('/')
  await ask('/', { authorization: 'Bearer anything' })
  expect(seen).toEqual(['GET /'])
})

it('leaves what is sent to the framework', async () => {
  await askTwice('/')
  await ask('/', { 'content-length': '0' }, 'POST')
  expect(seen.filter((one) => one.startsWith('GET'))).toEqual([])
})

it('shows what a page was made from to nobody but itself', async () => {
  const { first, second } = await askTwice('/')
  const forged = await ask('/', { 'x-portal-own': 'anything' })
  for (const { headers } of [first, second, forged])
    expect(Object.keys(headers).filter((name) => name.startsWith('x-portal'))).toEqual([])
})
