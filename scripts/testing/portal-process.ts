// `npm start` as a person would type it, watched from outside.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Against hanging only; less than the test has, so that what was printed is shown. */
const PATIENCE_MS = 18 * 60_000
/** A start takes seconds to minutes, and each look at it a little of the processor that it needs. */
const BETWEEN_LOOKS_MS = 250
const LEASH = join(import.meta.dirname, 'leash.ts')

export interface PortalProcess {
  child: ChildProcess
  /** All it has printed so far. */
  out(): string
  errors(): string
  /** Resolves to the exit code, or to the signal that ended it. */
  ended: Promise<number | string>
  /** Sends a signal to all that was started from this terminal. */
  signal(name: NodeJS.Signals): void
}

/** The machine's own environment: no trace of the packages, the test runner or a database. */
function freshEnvironment(): Record<string, string> {
  // Where files that were compiled are kept saves work, and changes nothing else.
  const foreign =
    /^(npm_|TEST_|E2E_|VITEST|NEXT|DATABASE_URL|APP_DATABASE|DATA_DIR|PORT$|NODE(?!_COMPILE_CACHE$))/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  const path = (process.env.PATH ?? '').split(delimiter).filter((p) => !p.includes('node_modules'))
  return { ...(Object.fromEntries(kept) as Record<string, string>), PATH: path.join(delimiter) }
}

/** `command`: what follows npm, as a person would type it. */
export function startPortal(
  folder: string,
  env: Record<string, string>,
  command: readonly string[] = ['start'],
): PortalProcess {
  const child = spawn(process.execPath, [LEASH, 'npm', '--silent', ...command], {
    cwd: folder,
    // Packages this machine has fetched before need not be fetched again.
    env: {
      ...freshEnvironment(),
      npm_config_prefer_offline: 'true',
      NODE_ENV: 'production',
      ...env,
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let out = ''
  let errors = ''
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  return {
    child,
    out: () => out,
    errors: () => errors,
    ended,
    signal: (name) => {
      if (child.pid !== undefined) process.kill(-child.pid, name)
    },
  }
}

/** Waits until the page answers; throws with what was printed when the start fails before. */
export async function waitForPage(
  portal: PortalProcess,
  url: string,
  patience = PATIENCE_MS,
): Promise<Response> {
  const until = Date.now() + patience
  let over = false
  void portal.ended.then(() => (over = true))
  while (!over && Date.now() < until) {
    const response = await fetch(url).catch(() => null)
    if (response) return response
    await sleep(BETWEEN_LOOKS_MS)
  }
  throw new Error(`No page at ${url}:\n${portal.out()}\n${portal.errors()}`)
}

export async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const open = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false)
  socket.destroy()
  return open
}
