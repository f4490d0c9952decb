// A running PostgreSQL of our own: on 127.0.0.1 and a free port only, in a session of its own, so
// that Ctrl-C reaches the launcher first and the web server can be stopped before the database.

import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDiskFull } from '#lib/process/disk-full'
import { serverEnvironment, type Cluster } from './cluster.ts'
import { damagedDatabase, diskFull } from '#lib/process/explain-error'
import { findFreePort } from '#lib/process/port'
import { asPostgresUser, type LentRight } from './postgres-user.ts'
import { OperatorError } from '#lib/process/operator-error'
import { commandOf, folderOf, isAlive, waitForEnd } from '#lib/process/running-process'

const START_MS = 30_000
const STOP_MS = 10_000
const PATIENCE_MS = 8000
const MAX_LOG_BYTES = 10 * 1024 * 1024

export interface PostgresServer {
  port: number
  pid: number
  lent: LentRight | null
  /** Rejects the moment the server ends without having been stopped. */
  lost: Promise<never>
  stop(): Promise<void>
}

interface ServerOptions {
  logFile: string
  /** False for a throw-away server: nothing is forced to the disk. */
  durable: boolean
  /** The port to take; any free one unless given. */
  port?: number | undefined
}

function postmasterOf(folder: string): { pid: number; ready: boolean } | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : null
}

/** SIGINT asks PostgreSQL to roll back what is open and close; SIGQUIT and SIGKILL are for a deaf one. */
async function endServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', STOP_MS],
    ['SIGQUIT', 3000],
    ['SIGKILL', 3000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await waitForEnd(pid, patience)) return
  }
}

/** Ends the server a killed launcher left running, and forgets a pid file that means nothing. */
export async function clearLeftovers(folder: string): Promise<boolean> {
  const postmaster = postmasterOf(folder)
  if (!postmaster) return false
  const { pid } = postmaster
  const ours = folderOf(pid) === folder || (commandOf(pid) ?? '').includes(`-D ${folder} `)
  if (ours && isAlive(pid)) {
    await endServer(pid)
    return true
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true })
  return false
}

/** Of which three are for superusers. */
export const EMBEDDED_CONNECTIONS = 80

function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: String(EMBEDDED_CONNECTIONS),
    // Neither rows nor statements: the log outlives them, and the portal reports what failed.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
  if (!durable)
    Object.assign(values, {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      // Nobody copies it while it runs, and what it reads is in memory.
      wal_level: 'minimal',
      max_wal_senders: '0',
      io_method: 'sync',
    })
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** The server's log, kept over starts; one that has grown large is set aside once. */
function openLog(file: string): number {
  const log = openSync(file, 'a', 0o600)
  if (fstatSync(log).size < MAX_LOG_BYTES) return log
  closeSync(log)
  renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

async function tryStart(
  cluster: Cluster,
  options: ServerOptions,
): Promise<PostgresServer | string> {
  const { folder, user, binaries } = cluster
  const port = options.port ?? (await findFreePort())
  const { file, args, lent, ...identity } = asPostgresUser(
    user,
    binaries.postgres,
    ['-D', folder, ...settings(port, options.durable)],
    [folder],
  )
  const log = openLog(options.logFile)
  const loggedBefore = fstatSync(log).size
  const child = spawn(file, args, {
    ...identity,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended = false
  let stopping = false
  const exited = new Promise<void>((resolve) => {
    const end = () => {
      ended = true
      resolve()
    }
    child.once('exit', end).once('error', end)
  })
  const until = Date.now() + START_MS
  while (!ended && Date.now() < until) {
    const postmaster = postmasterOf(folder)
    if (postmaster?.ready && postmaster.pid === child.pid) break
    await sleep(20)
  }
  const { pid } = child
  if (ended || pid === undefined) {
    return readFileSync(options.logFile).subarray(loggedBefore).toString('utf8')
  }
  const stop = async () => {
    stopping = true
    await endServer(pid)
    await exited
  }
  if (Date.now() >= until) {
    await stop()
    return '没有按时准备好'
  }
  const lost = exited.then(() => {
    if (stopping) return new Promise<never>(() => {})
    throw new Error(`数据库意外停了，停之前的记录在 ${options.logFile}。`)
  })
  // Whoever serves awaits it; a server that is only used for a moment need not.
  lost.catch(() => {})
  return { port, pid, lent, lost, stop }
}

/** Files of another version were refused before: what does not fit now is a broken pg_control. */
const DAMAGE =
  /pg_control|control file|incompatible with server|checkpoint record|invalid data in file|could not (open|read|access) (file|directory)/i

/** `output`: what the server wrote from its start to its end. */
function explainServer(output: string, folder: string, logFile: string): OperatorError {
  const reasons = [...output.matchAll(/(?:PANIC|FATAL|ERROR|postgres: [^:]+): +(.+)/g)]
  const reason = reasons.at(-1)?.[1] ?? output.trim().split('\n').at(-1) ?? ''
  if (DAMAGE.test(output)) return damagedDatabase(folder, reason)
  return new OperatorError(`${folder} 的 PostgreSQL 启动不了（${reason}）：见 ${logFile}。`)
}

/** Starts the server, waiting for what a killed one still holds. */
export async function startPostgres(
  cluster: Cluster,
  options: ServerOptions,
): Promise<PostgresServer> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const server = await tryStart(cluster, options)
    if (typeof server !== 'string') return server
    if (isDiskFull(new Error(server))) throw diskFull(cluster.folder)
    const passing = /address already in use|still in use|lock file .* already exists/i.test(server)
    if (!passing || Date.now() > until) throw explainServer(server, cluster.folder, options.logFile)
    await sleep(300)
  }
}
