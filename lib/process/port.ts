import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from './operator-error.ts'

// A server on one family does not always collide with one on the other, so each is asked for.
const HOSTS = ['::', '0.0.0.0', '127.0.0.1', '::1']
const NO_SUCH_FAMILY = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'])

async function listenOnce(port: number, host: string): Promise<number> {
  const server = createServer()
  server.listen({ port, host, ipv6Only: host.includes(':') })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : port
}

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export function findFreePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1')
}

async function whyTaken(port: number): Promise<string | null> {
  for (const host of HOSTS) {
    try {
      await listenOnce(port, host)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (!NO_SUCH_FAMILY.has(code)) return code
    }
  }
  return null
}

/** Waits up to `patience` milliseconds: the server of a killed start needs a moment to go. */
export async function requireFreePort(port: number, patience = 1500): Promise<void> {
  const until = Date.now() + patience
  let reason = await whyTaken(port)
  while (reason === 'EADDRINUSE' && Date.now() < until) {
    await sleep(100)
    reason = await whyTaken(port)
  }
  if (reason === null) return
  if (reason === 'EADDRINUSE') {
    throw new OperatorError(`端口 ${port} 有别的程序在用：停掉那个程序，或者用 PORT 换一个。`)
  }
  throw new OperatorError(`端口 ${port} 打不开（${reason}）：用 PORT 换一个。`)
}
