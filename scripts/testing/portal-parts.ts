// The processes that a portal consists of, found from outside by the launcher's note in its data folder.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf } from '#lib/process/running-process'

import { OWNER } from '#db/embedded/cluster'
import { DATABASE } from '#db/embedded/embedded-database'

const numbersIn = (text: string) => text.split('\n').filter(Boolean).map(Number)

function childrenOf(pid: number): number[] {
  try {
    return numbersIn(execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }))
  } catch (error) {
    // pgrep says so when there are none.
    if ((error as { status?: number }).status === 1) return []
    throw error
  }
}

export function launcherOf(dataDir: string): number {
  const note = JSON.parse(readFileSync(join(dataDir, 'launcher.json'), 'utf8')) as { pid: number }
  return note.pid
}

const pidFile = (dataDir: string) =>
  readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')

export const postmasterOf = (dataDir: string): number => Number(pidFile(dataDir)[0])
export const databasePortOf = (dataDir: string): number => Number(pidFile(dataDir)[3])

export const secretsOf = (dataDir: string): Record<string, string> =>
  JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>

const urlOf = (dataDir: string, role: string, password = '') =>
  `postgres://${role}:${password}@127.0.0.1:${databasePortOf(dataDir)}/${DATABASE}`

/** The portal's rows, as their owner sees them. */
export const ownerUrlOf = (dataDir: string): string =>
  urlOf(dataDir, OWNER, secretsOf(dataDir)['databasePassword'])

/** The same as the web server does. */
export const appUrlOf = (dataDir: string): string =>
  urlOf(dataDir, `${DATABASE}_app`, secretsOf(dataDir)['appPassword'])

/** The web server: the launcher's child that is not the database. */
export function webOf(dataDir: string): number {
  const database = postmasterOf(dataDir)
  const [web] = childrenOf(launcherOf(dataDir)).filter((pid) => pid !== database)
  if (web === undefined) throw new Error('There is no web server')
  return web
}

/** The process that works at the jobs, of those that `pid` has started, directly or not. */
export function jobWorkerOf(pid: number): number {
  const below = childrenOf(pid)
  const found = below.find((one) => commandOf(one)?.includes('server/jobs/worker.ts'))
  if (found !== undefined) return found
  for (const one of below) {
    const deeper = jobWorkerOf(one)
    if (deeper !== 0) return deeper
  }
  return 0
}

/** Pauses or resumes every process of the database. */
export function signalDatabase(dataDir: string, signal: 'SIGSTOP' | 'SIGCONT'): void {
  const postmaster = postmasterOf(dataDir)
  // The one that makes new processes first.
  process.kill(postmaster, signal)
  for (const pid of childrenOf(postmaster)) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      // A connection may have ended since they were listed.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
