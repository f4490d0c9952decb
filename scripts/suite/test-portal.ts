// A portal of the tests' own: throw-away PostgreSQL, demo content, production build and web server,
// none of which meets those of a run beside it.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureAppRole } from '#db/app-role'
import { migrateDatabase } from '#db/migrate'
import { buildWhenStale } from '../launch/build.ts'
import type { Closing } from '../launch/closing.ts'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { findFreePort } from '#lib/process/port'
import type { Secrets } from '../launch/secrets.ts'
import type { Settings } from '../launch/settings.ts'
import { startWeb } from '../launch/web.ts'
import { webEnvironment } from '../launch/web-environment.ts'
import { loadDemo } from '#demo/load/load-demo'

/** Known to everybody, and good for nothing but a database that is gone when the run ends. */
const METRICS_TOKEN = 'throw-away-token-of-the-metrics'
const SECRETS: Secrets = {
  databasePassword: 'throw-away-database',
  appPassword: 'throw-away-application',
  authSecret: 'throw-away-secret-of-thirty-two-letters',
  sealingKey: 'throw-away-key-of-thirty-two-letters-too',
}

export interface TestPortal {
  ownerUrl: string
  authSecret: string
  metricsToken: string
  dataDir: string
  build(): Promise<void>
  /** Resolves to the address. */
  serve(): Promise<string>
}

/** `folder`: an empty one; `dist`: the build's, below `root`. */
export async function openTestPortal(
  root: string,
  folder: string,
  dist: string,
  closing: Closing,
): Promise<TestPortal> {
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const database = await startEmbeddedDatabase(dataDir, SECRETS.databasePassword, false)
  closing.add(() => database.stop())
  const port = await findFreePort()
  const settings: Settings = {
    root,
    dataDir,
    port,
    host: '127.0.0.1',
    siteUrl: `http://localhost:${port}`,
    databaseUrl: null,
    appDatabaseUrl: null,
    trustedProxies: 0,
    backupDir: join(dataDir, 'backups'),
    distDir: join(root, dist),
    dev: false,
  }
  const { ownerUrl } = database
  const { signal } = closing
  let env: NodeJS.ProcessEnv | undefined
  const environment = async () => {
    if (env) return env
    await migrateDatabase(ownerUrl)
    const appUrl = await ensureAppRole(ownerUrl, SECRETS.appPassword)
    await loadDemo(ownerUrl, { dataDir, stop: signal })
    env = {
      ...webEnvironment(process.env, settings, SECRETS, appUrl),
      NEXT_DIST_DIR: dist,
      METRICS_TOKEN,
      // Not the readers' own, whatever this machine has: a time that is written in the server's shows.
      TZ: 'UTC',
    }
    return env
  }
  return {
    ownerUrl,
    authSecret: SECRETS.authSecret,
    metricsToken: METRICS_TOKEN,
    dataDir,
    async build() {
      await buildWhenStale({ root, distDir: settings.distDir, env: await environment(), signal })
    },
    async serve() {
      const web = await startWeb({
        root,
        port,
        host: settings.host,
        dev: false,
        env: await environment(),
        signal,
      })
      closing.add(() => web.stop())
      return settings.siteUrl
    },
  }
}
