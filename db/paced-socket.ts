// The driver connects again at once, hundreds of times a second, where somebody accepts and hangs up before a word was exchanged, as a
// balancer without a primary does; and where nobody accepts, it soon waits for twenty seconds. Here each try in vain waits a
// little longer than the one before, up to a second.

import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const FIRST_MS = 50
const LAST_MS = 1_000

/** What the driver knows of where the server is. */
interface Place {
  host: readonly string[]
  port: readonly number[]
  path?: string | false | null
}

type Pause = (milliseconds: number) => Promise<unknown>

/** Options of the driver for the connections of one pool. */
export function pacedConnections(pause: Pause = sleep) {
  let inVain = 0
  let turn = 0
  const socket = async ({ host, port, path }: Place): Promise<Socket> => {
    if (inVain > 0) await pause(Math.min(FIRST_MS * 2 ** (inVain - 1), LAST_MS))
    const opened = new Socket()
    opened.once('data', () => (inVain = 0))
    opened.once('close', () => {
      if (opened.bytesRead === 0) inVain += 1
    })
    const name = host[turn % host.length] ?? ''
    // The certificate is compared with it.
    Object.assign(opened, { host: name })
    if (path) opened.connect(path)
    else opened.connect(port[turn % port.length] ?? 0, name)
    turn += 1
    return opened
  }
  return { socket, backoff: () => 0 }
}
