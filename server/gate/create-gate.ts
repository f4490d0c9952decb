// The HTTP server in front of the framework. It refuses what no route needs to see, bounds what a
// connection may cost, and writes the headers that every answer carries, the framework's own too.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { LineFullError } from '#lib/http/fair-line'

import type { Answer } from '../answer-status.ts'
import type { AnswerStore } from '../answer-store/answer-store.ts'
import { findStored } from '../answer-store/find-stored.ts'
import { keepAnswer } from '../answer-store/keep-answer.ts'
import { sendStored } from '../answer-store/send-stored.ts'
import { logError } from '../log.ts'
import { peerOf } from '../peer-address.ts'
import { answerMetrics, asksForMetrics, type MetricsAddress } from './answer-metrics.ts'
import { answerMissing } from './answer-missing.ts'
import { answerOverflow } from './answer-overflow.ts'
import { answerPreflight, isPreflight, isReadApi } from './answer-preflight.ts'
import { limitConnections } from './connection-limit.ts'
import { decodePath } from './decode-path.ts'
import { dressAnswer } from './dress-answer.ts'
import { finishHead } from './finish-head.ts'
import { inOrder } from './in-order.ts'
import { openRateLimits, type RateLimits } from './rate-limits.ts'
import { refuseRequest, type GateRefusal } from './refuse-request.ts'
import { sendNotice, type Notice } from './send-notice.ts'
import { watchAnswer, type AnsweredRequest } from './watch-answer.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const HEAD_DEADLINE_MS = 15_000
/** A Word file of 40 MB over a slow line: 150 kB/s. */
const UPLOAD_DEADLINE_MS = 300_000
/** A megabyte over a very slow line: 35 kB/s. */
const BODY_DEADLINE_MS = 30_000
/** Longer than a proxy's own, so that it never writes into a connection that is just being closed. */
const KEEP_ALIVE_MS = 75_000
const LOOK_FOR_LATE_MS = 5_000
/** After a wait in a line that was too long. */
const RETRY_SECONDS = 5
/** How long the rest of a refused body is read and thrown away, so that the answer can be read. */
const DRAIN_MS = 3_000

interface GateOptions {
  /** The portal's public address is https. */
  secure: boolean
  /** The page for who asks too often, or waits for too many others. */
  tooManyRequests: string
  /** How many proxies of one's own are in front of the gate. */
  trustedProxies?: number
  limits?: RateLimits
  maxOfNetwork?: number
  missing?: MissingAddresses
  /** Answers of readers' pages as bytes; without it the framework answers each time. */
  store?: AnswerStore
  /** Whether the build has an action of this id. */
  hasAction?: (id: string) => boolean
  /** Null where there is no such address. */
  metrics?: MetricsAddress | null
  /** Learns of each request once its answer has gone out, or its connection. */
  onAnswered?: (request: AnsweredRequest) => void
}

interface MissingAddresses {
  /** Whether the decoded path can have no page. */
  leadsNowhere(path: string): Promise<boolean>
  /** What is answered there. */
  page: Buffer
}

/** The server listens on `listen`. `handle` is the framework's. */
export function createGate(handle: Handler, options: GateOptions): Server {
  const { secure, trustedProxies = 0, limits = openRateLimits(), missing, ...others } = options
  const {
    tooManyRequests,
    hasAction = () => true,
    metrics,
    onAnswered,
    store,
    ...connections
  } = others
  /** Answers what the framework need not see, before it. */
  const send = async (
    request: IncomingMessage,
    response: ServerResponse,
    { path, answer }: { path: string; answer: Answer },
  ) => {
    // Whoever may ask is no visitor whose office could be too many.
    if (metrics && asksForMetrics(path, request.headers, metrics))
      return answerMetrics(request, response, metrics)
    const address = peerOf(request, trustedProxies)
    const seconds = (await limits.take(path, address)) ?? 0
    if (seconds > 0) return sendNotice(request, response, tooOften(seconds, tooManyRequests))
    if (isPreflight(request, path)) return answerPreflight(response)
    if (missing && (await missing.leadsNowhere(path)))
      return answerMissing(request, response, { path, page: missing.page })
    try {
      await limits.sendInTurn({ method: request.method ?? '', path }, address, async (onHead) => {
        // Who left while they waited costs nothing more.
        if (response.destroyed) return
        const onOwnHead = store ? keepAnswer(store, request, response, { path, answer }) : null
        const onEachHead = () => {
          onOwnHead?.()
          onHead()
        }
        await finishHead(response, { path, answer, onHead: onEachHead }, () =>
          handle(request, response),
        )
      })
    } catch (error) {
      if (!(error instanceof LineFullError)) throw error
      sendNotice(request, response, tooManyAtOnce(tooManyRequests))
    }
  }
  const server = createServer(
    {
      headersTimeout: HEAD_DEADLINE_MS,
      requestTimeout: UPLOAD_DEADLINE_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: LOOK_FOR_LATE_MS,
      // Nobody here speaks another protocol: who offers one is answered in this one, and let go.
      shouldUpgradeCallback: () => false,
    },
    inOrder((request, response) => {
      const { method = '', url: target = '', headers } = request
      const path = decodePath(target)
      const answer: Answer = { status: null, began: Date.now() }
      if (onAnswered) watchAnswer(request, response, { path, answer, trustedProxies, onAnswered })
      const refusal = refuseRequest({ method, target, headers }, hasAction)
      const stored = store && !refusal ? findStored(store, request) : null
      if (stored) return sendStored(request, response, stored)
      dressAnswer(request, response, { path, secure })
      // Nothing here is large enough to be asked for in parts, and the framework calls a part that is not
      // there an error of its own.
      delete headers.range
      if (headers.upgrade !== undefined) response.shouldKeepAlive = false
      if (refusal) return answerRefusal(request, response, refusal)
      endLateBody(request, response)
      send(request, response, { path: path ?? '', answer }).catch((error: unknown) => {
        logError(error, 'gate')
        response.destroy()
      })
    }),
  )
  answerOverflow(server)
  limitConnections(server, { trustedProxies, ...connections })
  // A body is read when its head was looked at, not promised before.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: target = '', headers } = request
    if (!refuseRequest({ method, target, headers }, hasAction)) response.writeContinue()
    server.emit('request', request, response)
  })
  return server
}

const tooOften = (seconds: number, page: string): Notice => ({
  status: 429,
  code: 'limit-reached',
  sentence: `这个网络的访问太频繁了，请过 ${seconds} 秒再试`,
  page,
  seconds,
})

const tooManyAtOnce = (page: string): Notice => ({
  status: 429,
  code: 'limit-reached',
  sentence: `同时要查的太多，还没轮到，请过 ${RETRY_SECONDS} 秒再试`,
  page,
  seconds: RETRY_SECONDS,
})

/** Ends a request whose body does not come in time, or is still coming when it was answered. */
function endLateBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['content-length'] === undefined) return
  const isUpload = request.url?.startsWith('/api/uploads') === true
  const deadline = isUpload ? UPLOAD_DEADLINE_MS : BODY_DEADLINE_MS
  const end = () => {
    if (!request.complete) request.destroy()
  }
  let timer = setTimeout(end, deadline)
  request.on('end', () => clearTimeout(timer))
  request.on('close', () => clearTimeout(timer))
  response.on('finish', () => {
    clearTimeout(timer)
    if (!request.complete) timer = setTimeout(end, DRAIN_MS)
  })
}

function answerRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, sentence, allow, isOldAction }: GateRefusal,
): void {
  const isProgram = isReadApi(decodePath(request.url ?? ''))
  const code = status === 405 ? 'not-allowed' : 'invalid-input'
  const body = isProgram ? JSON.stringify({ code, message: sentence }) : sentence
  response.writeHead(status, {
    'content-type': isProgram ? 'application/json' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
    ...(isProgram ? { 'access-control-allow-origin': '*' } : {}),
    ...(allow ? { allow } : {}),
    ...(isOldAction ? { 'x-nextjs-action-not-found': '1' } : {}),
  })
  if (request.method !== 'HEAD') response.write(body)
  // The connection ends with the answer, and who is still sending would get an error in its place.
  const timer = setTimeout(() => request.destroy(), DRAIN_MS)
  for (const ending of ['end', 'close']) {
    request.once(ending, () => {
      clearTimeout(timer)
      response.end()
    })
  }
  request.resume()
}
