// What the gate says in place of an answer that there is not: the read API's problem to its programs, a page
// in the look of the site to a browser that asks for a page, and a sentence to everything else.

import type { IncomingMessage, ServerResponse } from 'node:http'

import { decodePath } from './decode-path.ts'

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
  const { type, body } = wordsFor(request, notice)
  response.writeHead(notice.status, {
    'content-type': type,
    'cache-control': 'no-store',
    'retry-after': String(notice.seconds),
    ...(type === 'application/json' ? { 'access-control-allow-origin': '*' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function wordsFor(
  { url = '', headers }: IncomingMessage,
  { code, sentence, page }: Notice,
): { type: string; body: string } {
  if (decodePath(url)?.startsWith('/api/'))
    return { type: 'application/json', body: JSON.stringify({ code, message: sentence }) }
  const isPage = headers.accept?.includes('text/html') && headers['rsc'] === undefined
  return isPage
    ? { type: 'text/html; charset=utf-8', body: page }
    : { type: 'text/plain; charset=utf-8', body: sentence }
}
