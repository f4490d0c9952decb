// Where the rows are: the embedded server, or the one DATABASE_URL names. Either way there are two
// addresses, and the web server only ever gets the second.

import { join } from 'node:path'
import { AppRoleTakenError, ensureAppRole, grantAppRole } from '#db/app-role'
import { migrateDatabase } from '#db/migrate'
import { requireConnections, requireFitDatabase } from '#db/database-check'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '#db/embedded/embedded-database'
import { EMBEDDED_CONNECTIONS } from '#db/embedded/postgres-server'
import { explainDatabase, databaseAddress } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

export interface OpenedDatabase {
  ownerUrl: string
  outside: boolean
  /** The embedded server, which may have to be restarted; null for an outside one. */
  embedded: EmbeddedDatabase | null
  stop(): Promise<void>
}

/** Starts the embedded server, or proves that the outside one answers and fits. */
export async function openDatabase(settings: Settings, secrets: Secrets): Promise<OpenedDatabase> {
  const { databaseUrl, appDatabaseUrl, connections } = settings
  if (databaseUrl === null) {
    requireConnections({ connections: EMBEDDED_CONNECTIONS - 3 }, connections)
    const embedded = await startEmbeddedDatabase(settings.dataDir, secrets.databasePassword)
    return { ownerUrl: embedded.ownerUrl, outside: false, embedded, stop: embedded.stop }
  }
  const facts = await asked(databaseUrl, () => requireFitDatabase(databaseUrl))
  requireConnections(facts, connections)
  if (!facts.createsRoles && appDatabaseUrl === null) {
    throw new OperatorError(
      'DATABASE_URL 的角色不能建角色：自己给应用建一个，把它的地址写进 APP_DATABASE_URL。',
    )
  }
  if (appDatabaseUrl !== null) await requireOtherRole(databaseUrl, appDatabaseUrl)
  return {
    ownerUrl: databaseUrl,
    outside: true,
    embedded: null,
    stop: async () => {},
  }
}

/** Work on an outside database, whose errors become sentences. */
export async function asked<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explainDatabase(error, url)
  }
}

async function requireOtherRole(ownerUrl: string, appUrl: string): Promise<void> {
  if (new URL(ownerUrl).username === new URL(appUrl).username) {
    throw new OperatorError('APP_DATABASE_URL 和 DATABASE_URL 是同一个角色：应用要有自己的角色。')
  }
  await asked(appUrl, () => requireFitDatabase(appUrl))
}

/** Migrates, then renews the application's role. Resolves to the application's address. */
export async function prepareDatabase(
  { ownerUrl, outside }: OpenedDatabase,
  { appDatabaseUrl, dataDir }: Settings,
  { appPassword }: Secrets,
): Promise<string> {
  const prepare = async () => {
    await migrateDatabase(ownerUrl)
    if (!outside || appDatabaseUrl === null) {
      return ensureAppRole(ownerUrl, appPassword, { reset: !outside })
    }
    await grantAppRole(ownerUrl, decodeURIComponent(new URL(appDatabaseUrl).username))
    return appDatabaseUrl
  }
  try {
    return await (outside ? asked(ownerUrl, prepare) : prepare())
  } catch (error) {
    if (!(error instanceof AppRoleTakenError)) throw error
    throw new OperatorError(
      `${databaseAddress(ownerUrl)} 的角色 ${error.role} 的密码和 ${join(dataDir, 'secrets.json')} 里的不一样，` +
        '是另一个网站进程在用：把它用的地址写进 APP_DATABASE_URL。',
    )
  }
}
