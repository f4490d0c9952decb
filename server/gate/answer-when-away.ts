// What is sent while the database is away, or has no connection free. The framework answers a page that it cannot make with
// an empty 500; here it becomes a 503 in words that says when to come back. So does what readers would wait for too long.

import type { IncomingMessage, ServerResponse } from 'node:http'

import { isNewsroomPath } from '#lib/addresses/newsroom-sections'

import type { Handler } from './create-gate.ts'
import { isReadApi } from './answer-preflight.ts'
import { decodePath } from './decode-path.ts'
import { hasOwnBody, replaceAnswer } from './replace-answer.ts'
import { sendNotice } from './send-notice.ts'

export interface DatabaseState {
  isAway(): boolean
  /** When a query last failed for it, by `performance.now()`. */
  lastFailure(): number
}

const RETRY_SECONDS = 10
/** A page asks for several things, one after the other, and each may take five seconds. */
const READER_ANSWER_MS = 15_000
const SENTENCE = '网站的数据库暂时没有应答，请过一会儿再试'

/** `state` is null until the database was first asked for; `page` is the page in the site's look. */
export function answerWhenAway(
  handle: Handler,
  state: () => DatabaseState | null,
  page: string,
  readerAnswerMs = READER_ANSWER_MS,
): Handler {
  return async (request, response) => {
    // The newsroom's pages begin with a 200 before they ask for anything.
    if (isNewsroomPage(request) && state()?.isAway()) return sendPage(request, response, page)
    const began = performance.now()
    const replace = replaceAnswer(response, {
      isWrong: () =>
        response.statusCode === 500 &&
        (state()?.lastFailure() ?? -Infinity) >= began &&
        !keepsItsBody(response),
      send: () => sendPage(request, response, page),
    })
    if (isForReaders(request)) {
      const timer = setTimeout(replace, readerAnswerMs)
      response.once('close', () => clearTimeout(timer))
    }
    await handle(request, response)
  }
}

/** Of an answer with a body of its own only the status is corrected. */
function keepsItsBody(response: ServerResponse): boolean {
  if (!hasOwnBody(response)) return false
  response.statusCode = 503
  response.setHeader('retry-after', String(RETRY_SECONDS))
  return true
}

function sendPage(request: IncomingMessage, response: ServerResponse, page: string): void {
  sendNotice(request, response, {
    status: 503,
    code: 'unavailable',
    sentence: SENTENCE,
    page,
    seconds: RETRY_SECONDS,
  })
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

const isNewsroomPage = (request: IncomingMessage): boolean =>
  isReading(request) &&
  request.headers['rsc'] === undefined &&
  isNewsroomPath(decodePath(request.url ?? ''))

/** The portal's own programs and the newsroom know themselves how long they wait. */
function isForReaders(request: IncomingMessage): boolean {
  const path = decodePath(request.url ?? '')
  if (!isReading(request) || path === null || isNewsroomPath(path)) return false
  return !path.startsWith('/api/') || isReadApi(path)
}
