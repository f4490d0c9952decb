import type { IncomingMessage, ServerResponse } from 'node:http'

/** Headers of an answer that a page of another site may look at. */
export const SEEN_BY_OTHERS = 'ETag, Last-Modified, Retry-After'

/** What other sites may ask with: If-None-Match is why their browsers ask first. */
const ASKED_WITH = 'Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match'
const DAY_S = 86_400

export const isReadApi = (path: string | null): boolean => path?.startsWith('/api/v1/') === true

export const isPreflight = ({ method }: IncomingMessage, path: string | null): boolean =>
  method === 'OPTIONS' && isReadApi(path)

/** Answers a browser that asks whether a page of another site may read the API: any may. */
export function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    allow: 'GET, HEAD, OPTIONS',
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': ASKED_WITH,
    'access-control-max-age': String(DAY_S),
    'cache-control': 'public, max-age=86400',
  })
  response.end()
}
