// How the portal is: what the rows say and what this machine says, asked at most once in a while however many
// want to know. The gate (/metrics) and the pages are loaded apart, and share it through the process.

import { requireSiteAdmin } from '#domain/account/runs-site'
import type { Actor } from '#domain/account/actor'
import { readFigures, type HealthFigures } from '#domain/health/read-figures'

import { askAtMost } from './ask-at-most.ts'
import { readDiskSpace, type DiskSpace } from './disk-space.ts'
import { heldPools } from './held-pools.ts'

const ASK_MS = 15_000
const FIGURES_MS = 3_000

export interface HealthFacts {
  /** Null when the database did not answer. */
  figures: HealthFigures | null
  /** Null when the folder of the data was not to be had. */
  disk: DiskSpace | null
}

const held = globalThis as typeof globalThis & {
  portalHealth?: () => Promise<HealthFacts | null>
}

async function readFacts(dataDir: string): Promise<HealthFacts> {
  const pools = heldPools()
  const [figures, disk] = await Promise.all([
    // By a pool of the framework: the gate's own connection answers who asks for what is not there.
    pools ? readFigures(pools.of('newsroom', FIGURES_MS), new Date()).catch(() => null) : null,
    readDiskSpace(dataDir).catch(() => null),
  ])
  return { figures, disk }
}

/** For who has shown a right to it elsewhere, by the token of `/metrics`. */
export async function healthFacts(dataDir: string): Promise<HealthFacts> {
  held.portalHealth ??= askAtMost(ASK_MS, () => readFacts(dataDir))
  return (await held.portalHealth()) ?? { figures: null, disk: null }
}

/** For a person: who runs the site. */
export function healthFactsFor(actor: Actor, dataDir: string): Promise<HealthFacts> {
  requireSiteAdmin(actor, '只有全省的管理员可以看运行状况')
  return healthFacts(dataDir)
}
