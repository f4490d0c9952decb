// Programs of the packages, run as children that cannot outlive the launcher: each watches a
// channel to it and ends when the channel closes.

import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitForEnd } from '#lib/process/running-process'

const FIRST = [
  './die-with-parent.ts',
  './modules-of-drizzle.ts',
  './modules-of-postgres.ts',
].flatMap((name) => ['--import', fileURLToPath(new URL(name, import.meta.url))])

export interface ChildOptions {
  root: string
  env: NodeJS.ProcessEnv
  /** Show what it prints, or collect it for the case that it fails. */
  output: 'inherit' | 'pipe'
}

/** Runs Next's command line. */
export function spawnNext(args: string[], options: ChildOptions): ChildProcess {
  return spawnNode(
    [join(options.root, 'node_modules', 'next', 'dist', 'bin', 'next'), ...args],
    options,
  )
}

/** Runs a program under the Node of this process, out of reach of the terminal's Ctrl-C. */
export function spawnNode(args: string[], { root, env, output }: ChildOptions): ChildProcess {
  return spawn(process.execPath, [...FIRST, ...args], {
    cwd: root,
    env: { ...env, LAUNCHER_PID: String(process.pid) },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
}

/** Asks a child to end, and makes it end when it does not. */
export async function endChild(child: ChildProcess, patience = 5000): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  if (await waitForEnd(pid, patience)) return
  child.kill('SIGKILL')
  await waitForEnd(pid, patience)
}

export function whenEnded(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })
}
