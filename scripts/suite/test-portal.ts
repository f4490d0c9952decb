// The portal that browsers test: what `npm start` has installed, built and filled in an empty folder, with a
// database that need not outlive the machine.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

import { ensureAppRole } from '#db/app-role'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { findFreePort } from '#lib/process/port'
import { ROOMY_NODE } from '#lib/testing/roomy-node'
import type { Closing } from '../launch/closing.ts'
import { pagesValidSince } from '../launch/pages-valid-since.ts'
import { ensureSecrets } from '../launch/secrets.ts'
import { readSettings } from '../launch/settings.ts'
import { startWeb } from '../launch/web.ts'
import { webEnvironment } from '../launch/web-environment.ts'

/** Known to everybody, and good for nothing but a portal that is gone when the run ends. */
const METRICS_TOKEN = 'throw-away-token-of-the-metrics'

/**
 * Serves the portal of the folder `root` from a copy of its data in `dataDir`, and resolves to what its browser tests
 * read (docs/testing.md). The portal itself must not be running; who copies its data meanwhile gets them untouched.
 */
export async function serveTestPortal(
  root: string,
  dataDir: string,
  closing: Closing,
): Promise<Record<string, string>> {
  const port = await findFreePort()
  const settings = readSettings(root, { PORT: String(port), DATA_DIR: dataDir }, [])
  // With the owners: the database's files may be another user's.
  execFileSync('cp', ['-a', join(root, '.data'), dataDir])
  const secrets = await ensureSecrets(dataDir)
  const database = await startEmbeddedDatabase(dataDir, secrets.databasePassword, false)
  closing.add(() => database.stop())
  const appUrl = await ensureAppRole(database.ownerUrl, secrets.appPassword)
  const { distDir, host, siteUrl } = settings
  const validSince = await pagesValidSince(distDir, { databaseUrl: appUrl, siteUrl })
  const env = {
    ...webEnvironment(process.env, settings, secrets, appUrl),
    PAGES_VALID_SINCE: String(validSince),
    METRICS_TOKEN,
    NODE_OPTIONS: ROOMY_NODE,
    // Not the readers' own, whatever this machine has: a time that is written in the server's shows.
    TZ: 'UTC',
  }
  const web = await startWeb({ root, port, host, dev: false, env, signal: closing.signal })
  closing.add(() => web.stop())
  return {
    E2E_BASE_URL: siteUrl,
    E2E_DATABASE_URL: database.ownerUrl,
    E2E_AUTH_SECRET: secrets.authSecret,
    E2E_DATA_DIR: dataDir,
    E2E_METRICS_TOKEN: METRICS_TOKEN,
  }
}
