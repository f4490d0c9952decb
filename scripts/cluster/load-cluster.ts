import { openDatabase } from '#db/client'
import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import { setStage } from '#domain/testing/stage'

import { signIn } from '../judges/sign-in.ts'
import { until } from './daemon.ts'
import { startPortals, type Portals } from './portals.ts'
import { countReads } from './rows.ts'
import type { Servers } from './start-servers.ts'
import { startReaders, startWriter } from './traffic.ts'
import type { Cluster } from './trials.ts'

const METRICS_TOKEN = 'only-for-this-cluster'
/** Its own, so that a portal of this folder may go on. */
export const DIST_DIR = '.next-cluster'

/** Starts the portals, and readers and a writer who use them. */
export async function loadCluster(
  { addresses, web, bucket, nodes }: Servers,
  folder: string,
  onStarted: (portals: Portals) => void,
): Promise<Cluster & { close(): Promise<void> }> {
  console.log('Starting two web servers and a worker …')
  const portals = await startPortals(addresses, {
    folder,
    bucket,
    ports: web,
    metricsToken: METRICS_TOKEN,
    distDir: DIST_DIR,
  })
  onStarted(portals)
  await until('both web servers are ready', () => portals.isReady())

  const { db, close } = openDatabase(addresses.owner, { connections: 2 })
  const stage = await setStage(db)
  const { loginName = '', password = '' } =
    DEMO_ACCOUNTS.find((account) => account.loginName === 'xigu') ?? {}
  const cookie = await signIn(addresses.front, loginName, password)
  const paths = await findPaths(addresses.front)
  for (const path of paths) for (const address of portals.web) await fetch(address + path)
  const cluster: Cluster = {
    db,
    stage,
    portals,
    readers: startReaders(addresses.front, paths),
    writer: startWriter(addresses.front, cookie),
    metricsToken: METRICS_TOKEN,
    cookie,
    isSignedIn: async () =>
      (
        await fetch(`${addresses.front}/account`, {
          headers: { cookie, accept: 'text/html' },
          redirect: 'manual',
        })
      ).status === 200,
    countStandbyReads: () => countReads(nodes),
  }

  const { writer } = cluster
  await until('somebody has written', () => writer.acknowledged.size > 0).catch(
    (error: unknown) => {
      console.error([...writer.refused, ...writer.wordless].slice(0, 3).join('\n'))
      throw error
    },
  )
  return { ...cluster, close }
}

async function findPaths(front: string): Promise<string[]> {
  const answer = await fetch(`${front}/api/v1/articles?limit=20`)
  const { items } = (await answer.json()) as { items: { id: number }[] }
  return ['/', '/counties/lintao', '/timeline', ...items.map(({ id }) => `/articles/${id}`)]
}
