import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Answer } from '../answer-status.ts'
import { peerOf } from '../peer-address.ts'

/** What is known of a request once it is over. */
export interface AnsweredRequest {
  id: string
  method: string
  /** Decoded; null when it cannot be. */
  path: string | null
  /** Null when nothing was answered. */
  status: number | null
  milliseconds: number
  address: string
  /** Of the visitor's connection; null behind proxies, which keep it to themselves. */
  port: number | null
  /** Who was signed in, when a route asked. */
  account: number | null
}

interface Watching {
  path: string | null
  answer: Answer
  trustedProxies: number
  onAnswered: (request: AnsweredRequest) => void
}

/** Reports the request when its answer has gone out, or its connection has ended. */
export function watchAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { path, answer, trustedProxies, onAnswered }: Watching,
): void {
  const began = performance.now()
  const id = randomBytes(8).toString('hex')
  answer.id = id
  // The socket knows them no more when it is closed.
  const address = peerOf(request, trustedProxies)
  const port = trustedProxies === 0 ? (request.socket.remotePort ?? null) : null
  response.once('close', () => {
    onAnswered({
      id,
      method: request.method ?? '',
      path,
      status: response.headersSent ? response.statusCode : null,
      milliseconds: performance.now() - began,
      address,
      port,
      account: answer.account ?? null,
    })
  })
}
