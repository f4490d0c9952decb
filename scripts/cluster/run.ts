// npm run test:cluster: the portal on two web servers, a worker, a shared cache, a pooler and two database servers, all of them
// processes of this machine, set up by the files of deploy/. Parts are killed one at a time under load. Not part of
// `npm test`: it needs packages of Debian 12, and names those that are missing.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openDatabase } from '#db/client'
import { ensureAppRole } from '#db/app-role'
import { migrateDatabase } from '#db/migrate'
import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import { loadDemo } from '#demo/load/load-demo'
import { setStage } from '#domain/testing/stage'
import { messageOf } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'
import { findFreePort } from '#lib/process/port'

import { signIn } from '../judges/sign-in.ts'
import { endDaemons, startDaemon, until, untilListening, type Daemon } from './daemon.ts'
import { findRoles, makeFolder, startEtcd, startNode, startPooler, type Node } from './database.ts'
import { balancerSettings } from './deployed.ts'
import { startPortals, type Portals } from './portals.ts'
import { findPrograms, type Programs } from './programs.ts'
import { countReads, limitRole, makeDatabase, PASSWORD } from './rows.ts'
import { startReaders, startWriter } from './traffic.ts'
import {
  countLost,
  tryKilling,
  tryPublication,
  trySharing,
  tryStandbyReads,
  type Cluster,
  type Outcome,
} from './trials.ts'

const METRICS_TOKEN = 'only-for-this-cluster'
/** Its own, so that a portal of this folder may go on. */
const DIST_DIR = '.next-cluster'
const COLD_MS = 3_000

async function main(): Promise<number> {
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
    const outcomes = await run(programs, folder, (started) => (portals = started))
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

async function run(
  programs: Programs,
  folder: string,
  onStarted: (portals: Portals) => void,
): Promise<Outcome[]> {
  const ports = await Promise.all(Array.from({ length: 13 }, findFreePort))
  const [front = 0, one = 0, other = 0, primaryPort = 0, pooler = 0, cache = 0, client = 0] = ports
  const [peer = 0, first = 0, second = 0, firstApi = 0, secondApi = 0] = ports.slice(7)
  const frontUrl = `http://127.0.0.1:${front}`
  const web = [one, other] as const

  console.log('Starting two database servers …')
  startEtcd(programs, folder, { client, peer })
  await untilListening('etcd', client)
  const startFirst = () =>
    startNode(programs, folder, { name: 'db1', port: first, api: firstApi, etcd: client })
  const startSecond = () =>
    startNode(programs, folder, { name: 'db2', port: second, api: secondApi, etcd: client })
  const nodes: Node[] = [startFirst(), startSecond()]
  const settings = join(folder, 'haproxy.cfg')
  writeFileSync(
    settings,
    balancerSettings({
      front,
      web,
      primary: primaryPort,
      postgres: [first, second],
      api: [firstApi, secondApi],
    }),
  )
  startDaemon('haproxy', [programs.pathOf('haproxy'), '-f', settings], { folder })
  await findRoles(nodes)
  const startCache = () =>
    startDaemon(
      'redis',
      [
        programs.pathOf('redis-server'),
        '--port',
        String(cache),
        '--save',
        '',
        '--bind',
        '127.0.0.1',
      ],
      { folder },
    )
  let redis: Daemon = startCache()

  console.log('Filling them with the demonstration …')
  const owner = `postgres://portal_owner:${PASSWORD}@127.0.0.1:${primaryPort}/portal`
  await makeDatabase(primaryPort)
  await migrateDatabase(owner)
  const mediaFolder = join(folder, 'shared', 'media')
  await loadDemo(owner, { dataDir: join(folder, 'shared'), stop: new AbortController().signal })
  const direct = await ensureAppRole(owner, PASSWORD)
  await limitRole(owner)
  await startPooler(programs, folder, {
    port: pooler,
    primary: primaryPort,
    role: 'portal_app',
    password: PASSWORD,
  })
  const at = (port: number) => direct.replace(`:${primaryPort}/`, `:${port}/`)

  console.log('Starting two web servers and a worker …')
  const portals = await startPortals(
    {
      owner,
      app: at(pooler),
      direct,
      replicas: [at(first), at(second)],
      cache: `redis://127.0.0.1:${cache}`,
      front: frontUrl,
    },
    { folder, media: mediaFolder, ports: web, metricsToken: METRICS_TOKEN, distDir: DIST_DIR },
  )
  onStarted(portals)
  await until('both web servers are ready', () => portals.isReady())

  const { db, close } = openDatabase(owner, { connections: 2 })
  const stage = await setStage(db)
  const { loginName = '', password = '' } =
    DEMO_ACCOUNTS.find((account) => account.loginName === 'xigu') ?? {}
  const cookie = await signIn(frontUrl, loginName, password)
  const paths = await findPaths(frontUrl)
  for (const path of paths) for (const address of portals.web) await fetch(address + path)
  const cluster: Cluster = {
    db,
    stage,
    portals,
    readers: startReaders(frontUrl, paths),
    writer: startWriter(frontUrl, cookie),
    metricsToken: METRICS_TOKEN,
    isSignedIn: async () =>
      (
        await fetch(`${frontUrl}/account`, {
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
  const restart = async (node: Node) => {
    nodes[nodes.indexOf(node)] = node.name === 'db1' ? startFirst() : startSecond()
    await findRoles(nodes)
  }
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
  note(await tryKilling(cluster, 'the first web server is killed', () => portals.killWeb(0)))
  note(await tryKilling(cluster, 'the second web server is killed', () => portals.killWeb(1)))
  note(await tryKilling(cluster, 'the worker is killed', () => portals.killWorker()))
  note(
    await tryKilling(
      cluster,
      'the cache is killed',
      () => redis.kill('SIGKILL'),
      async () => {
        redis = startCache()
        await untilListening('the cache', cache)
      },
    ),
  )
  note(await tryPublication(cluster))
  note(await trySharing(cluster))
  await new Promise((resolve) => setTimeout(resolve, COLD_MS))
  await cluster.readers.stop()
  await cluster.writer.stop()
  note(await countLost(cluster))
  await close()
  return outcomes
}

async function findPaths(front: string): Promise<string[]> {
  const answer = await fetch(`${front}/api/v1/articles?limit=20`)
  const { items } = (await answer.json()) as { items: { id: number }[] }
  return ['/', '/counties/lintao', '/timeline', ...items.map(({ id }) => `/articles/${id}`)]
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : messageOf(error))
  return 1
})
