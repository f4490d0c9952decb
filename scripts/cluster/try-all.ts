import { findRoles } from './database.ts'
import { tryPictures, tryWithoutBucket } from './pictures.ts'
import { tryRollingRestart } from './rolling.ts'
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

/** All trials one after another, each reported as it ends. */
export async function tryAll(
  cluster: Cluster & { close(): Promise<void> },
  { nodes, restart, killCache, restartCache, killBucket, restartBucket }: Servers,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const note = (made: Outcome | Outcome[]) => {
    for (const outcome of [made].flat()) {
      outcomes.push(outcome)
      console.log(`${outcome.passed ? '✓' : '✗'} ${outcome.what}: ${outcome.figures}`)
    }
  }
  note(await tryPublication(cluster))
  note(await trySharing(cluster))
  note(await tryStandbyReads(cluster))
  note(await tryPictures(cluster))
  note(await tryWithoutBucket(cluster, { kill: killBucket, restart: restartBucket }))
  note(await tryRollingRestart(cluster))
  const { standby } = await findRoles(nodes)
  note(
    await tryKilling(
      cluster,
      'the standby is killed',
      () => standby.kill(),
      () => restart(standby),
    ),
  )
  const { primary } = await findRoles(nodes)
  note(
    await tryKilling(
      cluster,
      'the primary is killed',
      () => primary.kill(),
      () => restart(primary),
    ),
  )
  note(await tryPublication(cluster))
  note(
    await tryKilling(cluster, 'the first web server is killed', () => cluster.portals.killWeb(0)),
  )
  note(
    await tryKilling(cluster, 'the second web server is killed', () => cluster.portals.killWeb(1)),
  )
  note(await tryKilling(cluster, 'the worker is killed', () => cluster.portals.killWorker()))
  note(await tryKilling(cluster, 'the cache is killed', killCache, restartCache))
  note(await tryPublication(cluster))
  note(await trySharing(cluster))
  await new Promise((resolve) => setTimeout(resolve, COLD_MS))
  await cluster.readers.stop()
  await cluster.writer.stop()
  note(await countLost(cluster))
  await cluster.close()
  return outcomes
}
