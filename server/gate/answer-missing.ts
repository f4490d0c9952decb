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
  // Of the read API's addresses only an article's names something.
  if (path.startsWith('/api/'))
    return sendProblem(request, response, {
      status: 404,
      code: 'not-found',
      message: '没有这篇报道',
    })
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.byteLength,
    'cache-control': isNewsroomPath(path) ? 'private, no-store' : MISSING_KEPT,
    'content-security-policy': contentPolicy({}),
  })
  response.end(request.method === 'HEAD' ? undefined : page)
}
