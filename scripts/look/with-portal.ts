// A portal that is started for its pictures alone.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { findFreePort } from '#lib/process/port'
import type { Secrets } from '../launch/secrets.ts'
import { seconds } from '../launch/steps.ts'
import { databasePortOf } from '../testing/portal-parts.ts'
import { startPortal, waitForPage } from '../testing/portal-process.ts'

/** Against hanging only: it is built and filled beside whatever else the machine does. */
const PATIENCE_MS = 60 * 60_000

interface Place {
  folder: string
  dataDir: string
  distDir: string
  env?: Record<string, string>
}

export interface Side {
  url: string
  databaseUrl: string
  authSecret: string
}

/** Resolves to what `work` does with the portal of that folder; the portal is stopped then. */
export async function withPortal<T>(
  { folder, dataDir, distDir, env = {} }: Place,
  work: (side: Side) => Promise<T>,
): Promise<T> {
  const began = performance.now()
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const portal = startPortal(folder, {
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXT_DIST_DIR: distDir,
    // Nothing is published or sent between two pictures.
    JOBS: 'apart',
    ...env,
  })
  try {
    await waitForPage(portal, url, PATIENCE_MS)
    console.log(`${folder} answers at ${url} (${seconds(performance.now() - began)})`)
    const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Secrets
    const owner = `portal_owner:${encodeURIComponent(secrets.databasePassword)}`
    const databaseUrl = `postgres://${owner}@127.0.0.1:${databasePortOf(dataDir)}/portal`
    return await work({ url, databaseUrl, authSecret: secrets.authSecret })
  } finally {
    portal.signal('SIGINT')
    await portal.ended
  }
}
