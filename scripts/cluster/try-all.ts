import { findRoles } from './database.ts'
import { tryMigration } from './migration.ts'
import { tryPictures, tryWithoutBucket } from './pictures.ts'
import { tryRelease, type Release } from './rolling.ts'
import type { Servers } from './start-servers.ts'
import {
  countLost,
  tryKilling,
  tryPublication,
  trySharing,
  tryStandbyReads,
  type Cluster,
  type Outcome,
} from './trials.ts'

const COLD_MS = 3_000

interface Options {
  release: Release
  /** Parts of names of trials; all where there are none. */
  wanted: readonly string[]
}

type Trial = readonly [name: string, run: () => Promise<Outcome | Outcome[]>]

function listTrials(cluster: Cluster, servers: Servers, release: Release): Trial[] {
  const { nodes, restart, killCache, restartCache, killBucket, restartBucket } = servers
  const { portals } = cluster
  const killing = (
    what: string,
    kill: () => Promise<void> | void,
    back?: () => Promise<void>,
  ): Trial => [what, () => tryKilling(cluster, what, kill, back)]
  /** Whichever has that role by then. */
  const killingNode = (role: 'primary' | 'standby'): Trial => {
    const what = `the ${role} is killed`
    return [
      what,
      async () => {
        const node = (await findRoles(nodes))[role]
        return tryKilling(
          cluster,
          what,
          () => node.kill(),
          () => restart(node),
        )
      },
    ]
  }
  return [
    ['publication', () => tryPublication(cluster)],
    ['sharing', () => trySharing(cluster)],
    ['standby reads', () => tryStandbyReads(cluster)],
    ['pictures', () => tryPictures(cluster)],
    ['bucket', () => tryWithoutBucket(cluster, { kill: killBucket, restart: restartBucket })],
    killingNode('standby'),
    killingNode('primary'),
    ['publication after a failover', () => tryPublication(cluster)],
    killing('the first web server is killed', () => portals.killWeb(0)),
    killing('the second web server is killed', () => portals.killWeb(1)),
    killing('the worker is killed', () => portals.killWorker()),
    killing('the cache is killed', killCache, restartCache),
    ['publication with a new cache', () => tryPublication(cluster)],
    ['sharing with a new cache', () => trySharing(cluster)],
    ['migration', () => tryMigration(cluster, release.front)],
    ['release', () => tryRelease(cluster, release)],
  ]
}

/** The trials one after another, each reported as it ends. */
export async function tryAll(
  cluster: Cluster & { close(): Promise<void> },
  servers: Servers,
  { release, wanted }: Options,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const note = (made: Outcome | Outcome[]) => {
    for (const outcome of [made].flat()) {
      outcomes.push(outcome)
      console.log(`${outcome.passed ? '✓' : '✗'} ${outcome.what}: ${outcome.figures}`)
    }
  }
  const trials = listTrials(cluster, servers, release)
  const isWanted = (name: string) =>
    wanted.length === 0 || wanted.some((part) => name.includes(part))
  for (const [name, run] of trials) if (isWanted(name)) note(await run())
  await new Promise((resolve) => setTimeout(resolve, COLD_MS))
  await cluster.readers.stop()
  await cluster.writer.stop()
  note(await countLost(cluster))
  await cluster.close()
  return outcomes
}
