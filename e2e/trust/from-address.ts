import { request } from 'node:http'
import { text } from 'node:stream/consumers'

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}

export interface Heard {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/**
 * Sends a request from an address of this machine's own network, so that what is counted by address is
 * counted for this test alone.
 */
export async function sendFrom(
  localAddress: string,
  address: string,
  { method = 'GET', headers = {}, body = '' }: Sent = {},
): Promise<Heard> {
  const { port, pathname, search } = new URL(address)
  const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: pathname + search,
        localAddress,
        method,
        headers: { host: new URL(address).host, ...headers, ...length },
        agent: false,
      },
      (answer) => {
        const { statusCode = 0 } = answer
        text(answer).then(
          (heard) => resolve({ status: statusCode, headers: answer.headers, body: heard }),
          reject,
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
