import type { IncomingMessage, ServerResponse } from 'node:http'

import { isNewsroomPath } from '#lib/addresses/newsroom-sections'
import { contentPolicy } from '#lib/http/security-headers'

import { sendProblem } from './send-problem.ts'

/** Nobody keeps what is not there: what is published next is there at once. */
export const MISSING_KEPT = 'public, max-age=0, must-revalidate'

/**
 * Answers 404 with the one page for it: a readers' page, wherever a page was asked for, and a problem to a
 * program. `path` is decoded.
 */
export function answerMissing(
  request: IncomingMessage,
  response: ServerResponse,
  { path, page }: { path: string; page: Buffer },
): void {
  if (path.startsWith('/api/'))
    return sendProblem(request, response, {
      status: 404,
      code: 'not-found',
      message: sentenceOf(path),
    })
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.byteLength,
    'cache-control': isNewsroomPath(path) ? 'private, no-store' : MISSING_KEPT,
    'content-security-policy': contentPolicy({}),
  })
  response.end(request.method === 'HEAD' ? undefined : page)
}

/** Of the read API's addresses two name something by its number. */
function sentenceOf(path: string): string {
  if (path.startsWith('/api/v1/articles/')) return '没有这篇报道'
  if (path.startsWith('/api/v1/activities/')) return '没有这项活动'
  return '没有这个地址，请看 /about/api'
}
