// The portal's database for a command of its own: the one DATABASE_URL names, the embedded one where
// a portal is running on it, else the embedded one started for the while.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, type Database } from '#db/client'
import { OWNER } from '#db/embedded/cluster'
import { DATABASE, startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { lockDataFolder } from './lock.ts'
import { OperatorError } from '#lib/process/operator-error'
import { isAlive } from '#lib/process/running-process'
import { ensureSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'

interface ReachedDatabase {
  ownerUrl: string
  leave(): Promise<void>
}

/** The owner's address of the database that the portal is running on. */
export async function findRunningDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl !== null) return databaseUrl
  const known = existsSync(join(dataDir, 'secrets.json'))
  const port = known ? runningPort(join(dataDir, 'postgres')) : null
  if (port === null) {
    throw new OperatorError(`${dataDir} 的网站没有开：用 npm start 开站，或者设 DATABASE_URL。`)
  }
  const { databasePassword } = await ensureSecrets(dataDir)
  return embeddedUrl(port, databasePassword)
}

const embeddedUrl = (port: number, password: string) =>
  `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`

async function reachDatabase(settings: Settings): Promise<ReachedDatabase> {
  const { databaseUrl, dataDir } = settings
  if (databaseUrl !== null) return { ownerUrl: databaseUrl, leave: async () => {} }
  if (!existsSync(join(dataDir, 'secrets.json'))) {
    throw new OperatorError(
      `${dataDir} 里还没有网站：npm start 开演示站，npm run setup 建正式网站。`,
    )
  }
  const { databasePassword } = await ensureSecrets(dataDir)
  const port = runningPort(join(dataDir, 'postgres'))
  if (port !== null) {
    return { ownerUrl: embeddedUrl(port, databasePassword), leave: async () => {} }
  }
  const unlock = lockDataFolder(dataDir, '一条命令')
  const server = await startEmbeddedDatabase(dataDir, databasePassword)
  const leave = async () => {
    await server.stop()
    unlock()
  }
  return { ownerUrl: server.ownerUrl, leave }
}

/** Runs a command's work on the portal's database, as its owner. */
export async function onReachedDatabase<T>(
  settings: Settings,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return onReachedAddress(settings, async (ownerUrl) => {
    const { db, close } = openDatabase(ownerUrl, { connections: 1 })
    try {
      return await work(db)
    } finally {
      await close()
    }
  })
}

/** The same for work that opens the database itself, at its owner's address. */
export async function onReachedAddress<T>(
  settings: Settings,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const { ownerUrl, leave } = await reachDatabase(settings)
  try {
    return await work(ownerUrl)
  } finally {
    await leave()
  }
}

/** The port of the server that runs on a cluster's folder, from its pid file. */
function runningPort(folder: string): number | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return isAlive(pid) && lines[7]?.trim() === 'ready' ? port : null
}
