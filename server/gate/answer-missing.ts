import type { IncomingMessage, ServerResponse } from 'node:http'

/** Nobody keeps what is not there: what is published next stands there at once. */
export const MISSING_KEPT = 'public, max-age=0, must-revalidate'

/** Answers 404 with the one page for it. */
export function answerMissing(
  { method }: IncomingMessage,
  response: ServerResponse,
  page: Buffer,
): void {
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.byteLength,
    'cache-control': MISSING_KEPT,
  })
  response.end(method === 'HEAD' ? undefined : page)
}
