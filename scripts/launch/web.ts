// The web server: Next as a child with the application's environment, ready when the page answers.

import { setTimeout as sleep } from 'node:timers/promises'
import { endChild, spawnNext, whenEnded } from './child.ts'
import { Refusal } from './refusal.ts'
import { ownAddress } from './settings.ts'

const READY_MS = 60_000

export interface WebServer {
  /** Rejects the moment the server ends without having been stopped. */
  lost: Promise<never>
  stop(): Promise<void>
}

export interface WebOptions {
  root: string
  port: number
  host: string
  dev: boolean
  env: NodeJS.ProcessEnv
  signal: AbortSignal
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(READY_MS) })
    await response.arrayBuffer()
    if (response.status < 500) return true
    throw new Refusal(`The server started, but ${url} answers ${response.status}.`)
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Starts the server and resolves when its home page answers. */
export async function startWeb(options: WebOptions): Promise<WebServer> {
  const { root, port, host, dev, env, signal } = options
  const child = spawnNext([dev ? 'dev' : 'start', '--port', String(port), '--hostname', host], {
    root,
    env,
    output: dev ? 'inherit' : 'pipe',
  })
  // Next's own banner repeats what the launcher says; everything it says later is passed on.
  let ready = false
  let heard = ''
  const listen = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (ready) stream.write(chunk)
    else heard += chunk.toString()
  }
  child.stdout?.on('data', listen(process.stdout))
  child.stderr?.on('data', listen(process.stderr))
  let stopping = false
  let ended = false
  const exited = whenEnded(child).then((code) => {
    ended = true
    return code
  })
  const lost = exited.then((code) => {
    if (stopping) return new Promise<never>(() => {})
    if (/EADDRINUSE/.test(heard))
      throw new Refusal(`Port ${port} is in use: choose another with PORT.`)
    if (/Bad port/.test(heard))
      throw new Refusal(`Port ${port} is reserved: choose another with PORT.`)
    throw new Error(`The web server ended unexpectedly (${code}).\n${ready ? '' : heard}`)
  })
  lost.catch(() => {})
  const stop = async () => {
    stopping = true
    await endChild(child)
  }
  const until = Date.now() + READY_MS
  try {
    while (!(await Promise.race([answers(ownAddress({ host, port })), lost]))) {
      signal.throwIfAborted()
      if (ended || Date.now() > until) throw new Error(`The web server did not answer.\n${heard}`)
      await sleep(40)
    }
  } catch (error) {
    await stop()
    throw error
  }
  ready = true
  return { lost, stop }
}
