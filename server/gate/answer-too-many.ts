import type { IncomingMessage, ServerResponse } from 'node:http'

interface TooMany {
  /** The decoded path of the address. */
  path: string
  /** How long to wait before asking again. */
  seconds: number
}

/** Answers 429 in words: programs get the problem of the read API, people a sentence. */
export function answerTooMany(
  { method }: IncomingMessage,
  response: ServerResponse,
  { path, seconds }: TooMany,
): void {
  const sentence = `这个网络的访问太频繁了，请过 ${seconds} 秒再试`
  const isApi = path.startsWith('/api/')
  response.writeHead(429, {
    'content-type': isApi ? 'application/json' : 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(seconds),
    ...(isApi ? { 'access-control-allow-origin': '*' } : {}),
  })
  const body = isApi ? JSON.stringify({ code: 'limit-reached', message: sentence }) : sentence
  response.end(method === 'HEAD' ? undefined : body)
}
