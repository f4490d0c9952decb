// What the gate says in place of an answer that there is not: the read API's problem to its programs, a page
// in the look of the site to a browser that asks for a page, and a sentence to everything else.

import type { IncomingMessage, ServerResponse } from 'node:http'

import { decodePath } from './decode-path.ts'
import { sendProblem } from './send-problem.ts'

export interface Notice {
  status: 429 | 503
  /** Of the read API's problems. */
  code: 'limit-reached' | 'unavailable'
  sentence: string
  page: string
  /** How long to wait before asking again. */
  seconds: number
}

export function sendNotice(
  request: IncomingMessage,
  response: ServerResponse,
  notice: Notice,
): void {
  const { status, code, sentence, page, seconds } = notice
  const retry = { 'retry-after': String(seconds) }
  if (decodePath(request.url ?? '')?.startsWith('/api/'))
    return sendProblem(request, response, { status, code, message: sentence, headers: retry })
  const isPage =
    request.headers.accept?.includes('text/html') && request.headers['rsc'] === undefined
  response.writeHead(status, {
    ...retry,
    // Whoever waits for a page that cannot be made yet need not reload it by hand.
    ...(isPage && status === 503 && request.method === 'GET' && { refresh: String(seconds) }),
    'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : isPage ? page : sentence)
}
