// The database nobody has to install: a cluster in the data folder, a server on it, the portal's
// database in it.

import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { ensureCluster, OWNER } from './cluster.ts'
import { requireFitDatabase } from '../database-check.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { clearLeftovers, startPostgres, type PostgresServer } from './postgres-server.ts'
import { findPostgresUser } from './postgres-user.ts'
import { OperatorError } from '#lib/process/operator-error'

export const DATABASE = 'portal'
const LOCALE = 'C.UTF-8'

export interface EmbeddedDatabase {
  ownerUrl: string
  /** Was the cluster made by this start? */
  fresh: boolean
  server: PostgresServer
  /** Restarts a server that has ended, on the same port: those who have its address keep it. */
  restart(): Promise<PostgresServer>
  stop(): Promise<void>
}

async function ensureDatabase(adminUrl: string, dataDir: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const known = await sql`select from pg_database where datname = ${DATABASE}`
    if (known.length === 0) await sql`create database ${sql(DATABASE)}`
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error
    throw new OperatorError(
      `${join(dataDir, 'secrets.json')} 里的密码和旁边的数据库对不上：` +
        '换回原来的文件；什么都不要了，就删掉文件夹从头来。',
    )
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** `durable: false` is for throw-away data: faster, and lost when the machine stops. */
export async function startEmbeddedDatabase(
  dataDir: string,
  password: string,
  durable = true,
): Promise<EmbeddedDatabase> {
  const folder = join(realpathSync(dataDir), 'postgres')
  const cluster = { folder, user: findPostgresUser(), binaries: await findPostgresBinaries() }
  const fresh = ensureCluster(cluster, password)
  await clearLeftovers(folder)
  const options = { logFile: join(dataDir, 'postgres.log'), durable }
  const server = await startPostgres(cluster, options)
  let latest = Promise.resolve(server)
  const urlOf = (name: string) =>
    `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${name}`
  try {
    await ensureDatabase(urlOf('postgres'), dataDir)
    const facts = await requireFitDatabase(urlOf(DATABASE))
    if (facts.ctype !== LOCALE || facts.collate !== LOCALE) {
      throw new OperatorError(`${folder} 的区域设置是 ${facts.ctype}，不是 ${LOCALE}：重新建。`)
    }
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    server,
    ownerUrl: urlOf(DATABASE),
    fresh,
    restart() {
      const starting = clearLeftovers(folder).then(() =>
        startPostgres(cluster, { ...options, port: server.port }),
      )
      latest = starting.catch(() => server)
      return starting
    },
    stop: async () => (await latest).stop(),
  }
}
