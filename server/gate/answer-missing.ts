import type { IncomingMessage, ServerResponse } from 'node:http'

import { isNewsroomPath } from '#lib/newsroom-rooms'
import { contentPolicy } from '#lib/security-headers'

/** Nobody keeps what is not there: what is published next stands there at once. */
export const MISSING_KEPT = 'public, max-age=0, must-revalidate'

/** Answers 404 with the one page for it: a readers' page, wherever it was asked for. `path` is decoded. */
export function answerMissing(
  { method }: IncomingMessage,
  response: ServerResponse,
  { path, page }: { path: string; page: Buffer },
): void {
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.byteLength,
    'cache-control': isNewsroomPath(path) ? 'private, no-store' : MISSING_KEPT,
    'content-security-policy': contentPolicy({}),
  })
  response.end(method === 'HEAD' ? undefined : page)
}
