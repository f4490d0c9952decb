import type { IncomingMessage, ServerResponse } from 'node:http'

/** A problem of the read API, sent by the gate: of what is not there, or could not be answered. */
export function sendProblem(
  { method }: IncomingMessage,
  response: ServerResponse,
  {
    status,
    headers = {},
    ...problem
  }: {
    status: number
    code: 'not-found' | 'limit-reached' | 'fault' | 'unavailable'
    /** For people, in Chinese. */
    message: string
    headers?: Record<string, string>
  },
): void {
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  })
  response.end(method === 'HEAD' ? undefined : JSON.stringify(problem))
}
