import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

const METRICS_PATH = '/metrics'

export interface MetricsAddress {
  token: string
  contentType: string
  render(): Promise<string>
}

/** Digests have one length, so nothing is learned from how long it takes. */
const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether the request has the token. Who has not is answered as at any address where nothing is. */
export function asksForMetrics(
  path: string,
  { authorization = '' }: IncomingHttpHeaders,
  { token }: MetricsAddress,
): boolean {
  if (path !== METRICS_PATH) return false
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`))
}

export async function answerMetrics(
  { method }: IncomingMessage,
  response: ServerResponse,
  { contentType, render }: MetricsAddress,
): Promise<void> {
  const text = await render()
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'private, no-store',
  })
  response.end(method === 'HEAD' ? undefined : text)
}
