// The web server: Next behind the gate, or its development server, as a child with the application's environment, ready when the page answers.

import { join } from 'node:path'
import { endChild, spawnNext, spawnNode, whenEnded } from './child.ts'
import { OperatorError } from '#lib/process/operator-error'
import { ownAddress } from './settings.ts'
import { waitForAnswer } from './wait-for-answer.ts'

/** Against hanging: a machine that is starved needs minutes for what else takes a second. In development the page is compiled. */
const PATIENCE_MS = { built: 180_000, dev: 600_000 }

const GATE = 'server/gate/serve.ts'

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

/** Keeps what Node compiled beside the build, which empties its folder each time: the next start does not compile it again. */
const compiledOnce = (root: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...env,
  NODE_COMPILE_CACHE:
    env['NODE_COMPILE_CACHE'] ?? join(root, env['NEXT_DIST_DIR'] ?? '.next', 'compiled'),
})

/** Starts the server and resolves when its home page answers. */
export async function startWeb(options: WebOptions): Promise<WebServer> {
  const { root, port, host, dev, env, signal } = options
  const running = { root, env, output: dev ? 'inherit' : 'pipe' } as const
  const child = dev
    ? spawnNext(['dev', '--port', String(port), '--hostname', host], running)
    : spawnNode([GATE, String(port), host], { ...running, env: compiledOnce(root, env) })
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
  const lost = whenEnded(child).then((code) => {
    if (stopping) return new Promise<never>(() => {})
    if (/EADDRINUSE/.test(heard))
      throw new OperatorError(`端口 ${port} 有别的程序在用：用 PORT 换一个。`)
    if (/Bad port/.test(heard)) throw new OperatorError(`端口 ${port} 不能用：用 PORT 换一个。`)
    throw new Error(`网站进程意外停了（代码 ${code}）。\n${ready ? '' : heard}`)
  })
  lost.catch(() => {})
  const stop = async () => {
    stopping = true
    await endChild(child)
  }
  const over = new AbortController()
  try {
    const wait = {
      patience: dev ? PATIENCE_MS.dev : PATIENCE_MS.built,
      signal: AbortSignal.any([signal, over.signal]),
    }
    const answered = await Promise.race([waitForAnswer(ownAddress({ host, port }), wait), lost])
    if (!answered) throw new Error(`网站进程没有应答。\n${heard}`)
  } catch (error) {
    over.abort()
    await stop()
    throw error
  }
  ready = true
  // What the portal logged meanwhile is worth reading; the rest is a banner.
  for (const line of heard.split('\n')) if (line.startsWith('{"')) console.log(line)
  return { lost, stop }
}
