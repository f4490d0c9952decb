// A program of the cluster as a process of this script: its output in a file, its end waited for.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { withDeadline } from '#lib/process/deadline'
import { isAlive } from '#lib/process/running-process'

import { listens } from '../testing/portal-process.ts'

const PATIENCE_MS = 60_000
const LOOK_MS = 100
/** A question to a part that is gone may have no answer at all. */
const ANSWER_MS = 10_000

export interface Daemon {
  name: string
  pid: number
  log(): string
  kill(signal: NodeJS.Signals): Promise<void>
}

export interface DaemonOptions {
  folder: string
  env?: Readonly<Record<string, string>>
  /** A user of this machine, where root may not be it. */
  user?: string
}

const running = new Set<ChildProcess>()

export function startDaemon(
  name: string,
  [program = '', ...args]: readonly string[],
  { folder, env = {}, user }: DaemonOptions,
): Daemon {
  const file = join(folder, `${name}.log`)
  const out = openSync(file, 'a')
  const asUser =
    user && process.getuid?.() === 0
      ? ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', program]
      : [program]
  const [first = '', ...rest] = [...asUser, ...args]
  const child = spawn(first, rest, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', out, out],
    detached: true,
  })
  running.add(child)
  const ended = once(child, 'exit').then(() => running.delete(child))
  const pid = child.pid ?? 0
  return {
    name,
    pid,
    log: () => readFileSync(file, 'utf8'),
    async kill(signal) {
      if (isAlive(pid)) process.kill(-pid, signal)
      await ended
    },
  }
}

/** Ends what is still running, those that were started last first. */
export async function endDaemons(): Promise<void> {
  for (const child of [...running].toReversed()) {
    if (child.pid !== undefined && isAlive(child.pid)) process.kill(-child.pid, 'SIGTERM')
    await Promise.race([once(child, 'exit'), sleep(8_000)])
    if (child.pid !== undefined && isAlive(child.pid)) process.kill(-child.pid, 'SIGKILL')
  }
}

/** Asks until it is so, and returns after how many milliseconds; throws in words when it does not become so. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  patience = PATIENCE_MS,
): Promise<number> {
  const began = performance.now()
  for (;;) {
    const asked = performance.now()
    const answer = withDeadline(Promise.resolve(isSo()), ANSWER_MS)
    if (await answer.catch(() => false)) return asked - began
    if (performance.now() - began > patience)
      throw new Error(`Not within ${patience / 1_000} s: ${what}`)
    await sleep(LOOK_MS)
  }
}

export const untilListening = (name: string, port: number) =>
  until(`${name} answers at ${port}`, () => listens(port))
