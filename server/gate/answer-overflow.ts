import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

import { TOO_LONG } from './refuse-request.ts'

/** How long the rest of it is read and thrown away, so that the answer can be read. */
const DRAIN_MS = 3_000

/** As node answers them where nobody listens. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Says what to do where node's parser refuses a head that is too long: a search for a whole text comes so, past the gate. */
export function answerOverflow(server: Server): void {
  const answered = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // The rest of what is too long goes wrong again.
    if (answered.has(socket)) return
    answered.add(socket)
    if (!socket.writable || hasBegun(socket)) return void socket.destroy(error)
    const status = STATUS_OF[error.code ?? ''] ?? 400
    socket.end(bytesOf(status, status === 431 ? TOO_LONG : ''))
    setTimeout(() => socket.destroy(), DRAIN_MS).unref()
  })
}

/** Whether an answer is being sent there, which nothing may come into. */
const hasBegun = (socket: Duplex & { _httpMessage?: ServerResponse }): boolean =>
  socket._httpMessage?.headersSent === true

const bytesOf = (status: number, sentence: string): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(sentence)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
    '',
    sentence,
  ].join('\r\n')
