// Runs between a judge and the portal, so that "found nothing" cannot mean "was refused": it counts what is
// answered, waits where the portal says 429 and asks again, and lets no request go to another machine.

import { once } from 'node:events'
import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { NotJudged } from './judge.ts'
import type { Traffic } from './traffic.ts'

const MAX_ATTEMPTS = 8
/** The portal's limits let go sooner; who must wait longer is locked out, and the judge should see that. */
const MAX_WAIT_SECONDS = 15

export interface RecordingProxy {
  /** For the judge's option. */
  address: string
  traffic: Traffic
  close(): Promise<void>
}

interface ProxyOptions {
  /** Paths with their questions that must be answered 200 once. */
  mustReach?: readonly string[]
  /** What a judge asks the proxy itself; anybody else who does follows a payload. */
  ownPath?: RegExp
  wait?(seconds: number): Promise<unknown>
}

/** Opens a proxy on this machine that leads to the portal at `baseUrl` alone. */
export async function openRecordingProxy(
  baseUrl: string,
  { mustReach = [], ownPath = /^$/, wait = (seconds) => sleep(seconds * 1_000) }: ProxyOptions = {},
): Promise<RecordingProxy> {
  const portal = new URL(baseUrl)
  if (portal.protocol !== 'http:') {
    throw new NotJudged(
      `JUDGES_URL must be an http address: what ${baseUrl} answers is not counted`,
    )
  }
  const traffic: Traffic = {
    statuses: new Map(),
    pages: new Set(),
    missed: new Set(mustReach.map(plainly)),
    errors: new Set(),
    strangers: new Set(),
    callbacks: new Set(),
  }
  const agent = new Agent({ keepAlive: true })

  const ask = async (
    { method = 'GET', rawHeaders }: IncomingMessage,
    path: string,
    body: Buffer,
  ): Promise<IncomingMessage> => {
    const { hostname, port } = portal
    const asked = send({ agent, hostname, port, path, method, headers: rawHeaders })
    asked.end(body)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    return answer
  }

  const askPatiently = async (request: IncomingMessage, path: string): Promise<IncomingMessage> => {
    const body = await buffer(request)
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(request, path, body)
      const seconds = Number(answer.headers['retry-after'] ?? Infinity)
      const isLast = attempt === MAX_ATTEMPTS || seconds > MAX_WAIT_SECONDS
      if (answer.statusCode !== 429 || isLast) return answer
      answer.resume()
      await wait(seconds)
    }
  }

  const record = (method: string, path: string, status: number): void => {
    traffic.statuses.set(status, (traffic.statuses.get(status) ?? 0) + 1)
    if (status >= 500) traffic.errors.add(`${status} ${method} ${path}`)
    if (status !== 200) return
    traffic.pages.add(path.split('?')[0] ?? path)
    traffic.missed.delete(plainly(path))
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: target = '' } = request
    if (target.startsWith('/')) {
      if (!ownPath.test(target)) traffic.callbacks.add(target)
      response.end('{}')
      return
    }
    const asked = URL.parse(target)
    const path = target.slice(target.indexOf('/', 'http://'.length))
    if (asked?.host !== portal.host || !path.startsWith('/')) {
      traffic.strangers.add(asked?.host ?? target)
      response.writeHead(403).end()
      return
    }
    const answer = await askPatiently(request, path).catch(() => null)
    record(method, path, answer?.statusCode ?? 502)
    if (answer === null) {
      response.writeHead(502).end()
      return
    }
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    // A judge that has seen enough hangs up.
    await pipeline(answer, response).catch(() => response.destroy())
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      process.stderr.write(`The proxy did not pass on ${request.url}: ${String(error)}\n`)
      response.destroy()
    })
  })
  server.on('connect', ({ url = '' }, socket) => {
    traffic.strangers.add(url)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    traffic,
    async close() {
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The address as it is read, whichever characters a judge writes in percent codes. */
function plainly(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
