// A reader's page that is made for each visit loses the framework's scripts on its way out, as a stored one does before
// it is stored: readers' pages run files of ours and nothing else.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

import { slimPage } from '../page-cache/slim-page.ts'

/**
 * Holds the answer back until it is whole, and sends it without those scripts. To be called before anything else is
 * wrapped around the response; the framework is asked for plain text, so that there is something to read.
 */
export function slimAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD') return
  const takesZipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  Reflect.deleteProperty(request.headers, 'accept-encoding')
  const { end, writeHead } = response
  const sendHead = (code: number) => Reflect.apply(writeHead, response, [code])
  const parts: Buffer[] = []
  let status: number | null = null
  let isWhole = false
  const send = () => {
    isWhole = true
    const whole = Buffer.concat(parts)
    const isPage =
      whole.length > 0 && String(response.getHeader('content-type')).startsWith('text/html')
    const slim = isPage ? Buffer.from(slimPage(whole.toString('utf8'))) : whole
    const isZipped = isPage && takesZipped
    const body = isZipped ? gzipSync(slim) : slim
    if (isPage) response.setHeader('vary', 'accept-encoding')
    if (isZipped) response.setHeader('content-encoding', 'gzip')
    response.setHeader('content-length', body.byteLength)
    // What the others have wrapped around it has its turn, unless it had.
    if (status === null) response.writeHead(response.statusCode)
    else sendHead(status)
    Reflect.apply(end, response, [body])
  }
  Object.assign(response, {
    writeHead(code: number, ...rest: unknown[]) {
      keepHeaders(response, rest.at(-1))
      if (isWhole) return sendHead(code)
      status = code
      return response
    },
    flushHeaders: () => {},
    write(chunk: unknown, ...rest: unknown[]) {
      parts.push(bytesOf(chunk, rest[0]))
      callBack(rest)
      return true
    },
    end(...given: unknown[]) {
      if (isWhole) return response
      parts.push(bytesOf(given[0], given[1]))
      send()
      callBack(given)
      return response
    },
  })
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0)
}

function callBack(given: unknown[]): void {
  const done = given.find((one) => typeof one === 'function')
  if (done) process.nextTick(done as () => void)
}

/** Those that came with the status, but how long the body was before. */
function keepHeaders(response: ServerResponse, given: unknown): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return
  for (const [name, value] of Object.entries(given as Record<string, string | string[]>))
    if (name.toLowerCase() !== 'content-length') response.setHeader(name, value)
}
