// A gate before a framework that stands still, answers or fails as the address says.

import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { afterEach, beforeEach } from 'vitest'

import {
  beginAnswer,
  setAnswerAccount,
  setAnswerReference,
  setAnswerStatus,
} from '#server/answer-status'

import { createGate } from '../create-gate.ts'
import { openRateLimits } from '../rate-limits.ts'
import type { AnsweredRequest } from '../watch-answer.ts'

/** The one of the test that runs. */
interface GateUnderTest {
  server: Server
  seen: string[]
  /** The headers of the last request as the framework got them. */
  received: IncomingMessage['headers']
  /** What the gate reported of requests that were answered. */
  answered: AnsweredRequest[]
  /** The answers that are being made: each sends its head, or all of itself, on command. */
  underWay: { sendHead: () => void; finish: () => void }[]
}
export const gate = {} as GateUnderTest

export const TOKEN = 'a token of this test'
export const TOO_MANY = '<h1>访问太频繁了</h1>'
export const ACTION = '40'.repeat(21)
export const NOWHERE = '<h1>没有这个页面</h1>'
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

function atWork(response: ServerResponse): Promise<void> {
  const { promise, resolve: finish } = Promise.withResolvers<void>()
  gate.underWay.push({ sendHead: () => response.flushHeaders(), finish })
  return promise
}

/** Stands for the framework: reads the whole body and answers. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  gate.seen.push(request.url ?? '')
  gate.received = request.headers
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

export const open = async (secure: boolean, maxOfNetwork = 3, withMetrics = true) => {
  gate.server = createGate(answer, {
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
    onAnswered: (request) => gate.answered.push(request),
  })
  gate.server.listen(0, '127.0.0.1')
  await once(gate.server, 'listening')
}

/** One for each test of a file. */
export function openForEachTest(): void {
  beforeEach(async () => {
    Object.assign(gate, { seen: [], underWay: [], answered: [] })
    await open(false)
  })
  afterEach(() => {
    gate.server.closeAllConnections()
    gate.server.close()
  })
}

export const port = () => (gate.server.address() as AddressInfo).port

/** Sends the text as it is, and returns all that comes back until the connection is closed. */
export async function send(...parts: string[]): Promise<string> {
  const socket = connect(port(), '127.0.0.1')
  socket.on('error', () => {})
  const heard = text(socket).catch(() => '')
  for (const part of parts) socket.write(part)
  return heard
}

export const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: portal', ...headers, '', ''].join('\r\n')

export const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${port()}${path}`, init)
export const policyOf = ({ headers }: Response) => headers.get('content-security-policy') ?? ''
