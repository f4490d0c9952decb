import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface CapturedAnswer {
  rawHeaders: string[]
  /** As it came, compressed, in Base64. */
  body: string
}

/** As browsers ask for pages. */
export const AS_BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip' }

/** What a server answers to a browser, byte for byte, without what is of the connection. */
export async function captureAnswer(url: string): Promise<CapturedAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(url, { headers: AS_BROWSER }, resolve).on('error', reject)
  const answer = await promise
  const body = await buffer(answer)
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`)
  const isOfConnection = (name: string) => /^(connection|keep-alive|transfer-encoding)$/i.test(name)
  const rawHeaders = answer.rawHeaders.flatMap((name, at) =>
    at % 2 === 1 || isOfConnection(name) ? [] : [name, answer.rawHeaders[at + 1] ?? ''],
  )
  return { rawHeaders, body: body.toString('base64') }
}
