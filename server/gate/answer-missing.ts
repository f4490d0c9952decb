import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers 404 with the one page for it. Nobody keeps it: what is published next stands there at once. */
export function answerMissing(
  { method }: IncomingMessage,
  response: ServerResponse,
  page: Buffer,
): void {
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.byteLength,
    'cache-control': 'public, max-age=0, must-revalidate',
  })
  response.end(method === 'HEAD' ? undefined : page)
}
