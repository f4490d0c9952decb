// npm run test:cluster [-- PART OF A TRIAL'S NAME …]: the portal on two web servers, a worker, a shared cache, a pooler and two database servers, all of them
// processes of this machine, set up by the files of deploy/. Parts are killed one at a time under load. Not part of
// `npm test`: it needs packages of Debian 12, and names those that are missing.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { messageOf } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'

import { endDaemons } from './daemon.ts'
import { makeFolder } from './database.ts'
import { DIST_DIR, loadCluster } from './load-cluster.ts'
import type { Portals } from './portals.ts'
import { findPrograms } from './programs.ts'
import { startServers } from './start-servers.ts'
import { tryAll } from './try-all.ts'

async function main(wanted: readonly string[]): Promise<number> {
  const programs = findPrograms()
  const folder = makeFolder(mkdtempSync(join(tmpdir(), 'portal-cluster-')))
  let portals: Portals | undefined
  let isWell = false
  const endAll = async () => {
    await portals?.stop()
    await endDaemons()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void endAll().finally(() => process.exit(1)))
  try {
    const servers = await startServers(programs, folder)
    const cluster = await loadCluster(servers, folder, (started) => (portals = started))
    const release = { front: servers.addresses.front, folder, distDir: DIST_DIR }
    const outcomes = await tryAll(cluster, servers, { release, wanted })
    isWell = outcomes.every(({ passed }) => passed)
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
    if (portals) console.error(portals.printed().slice(-4_000))
  }
  await endAll()
  if (isWell) rmSync(folder, { recursive: true, force: true })
  else console.error(`What each part wrote lies in ${folder}.`)
  return isWell ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : messageOf(error))
  return 1
})
