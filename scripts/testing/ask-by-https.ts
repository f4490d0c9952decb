import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request, type RequestOptions } from 'node:https'
import { text } from 'node:stream/consumers'

import { SITE_NAME } from './nginx-site.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Asks the site that `startNginx` serves on this machine. */
export async function askByHttps(
  { port, certificate }: { port: number; certificate: string },
  path: string,
  options: RequestOptions & { body?: Buffer } = {},
): Promise<Answer> {
  const { body, headers, ...others } = options
  const sent = request({
    host: '127.0.0.1',
    port,
    path,
    servername: SITE_NAME,
    ca: certificate,
    agent: false,
    headers: { host: SITE_NAME, ...headers },
    ...others,
  })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
}
