// What the portal stands on: two database servers behind a pooler, a cache, and a balancer in front of all.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { ensureAppRole } from '#db/app-role'
import { migrateDatabase } from '#db/migrate'
import { loadDemo } from '#demo/load/load-demo'
import { findFreePort } from '#lib/process/port'

import { startDaemon, untilListening } from './daemon.ts'
import { findRoles, startEtcd, startNode, startPooler, type Node } from './database.ts'
import { balancerSettings } from './deployed.ts'
import type { Programs } from './programs.ts'
import { limitRole, makeDatabase, PASSWORD } from './rows.ts'

export type Servers = Awaited<ReturnType<typeof startServers>>

/** Starts them in `folder`, and fills the database with the demonstration. */
export async function startServers(programs: Programs, folder: string) {
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
  const cacheServer = { running: startCache() }

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

  return {
    addresses: {
      owner,
      app: at(pooler),
      direct,
      replicas: [at(first), at(second)],
      cache: `redis://127.0.0.1:${cache}`,
      front: frontUrl,
    },
    web,
    mediaFolder,
    nodes,
    /** Starts a node that was killed, and waits until it has its role. */
    async restart(node: Node) {
      nodes[nodes.indexOf(node)] = node.name === 'db1' ? startFirst() : startSecond()
      await findRoles(nodes)
    },
    killCache: () => cacheServer.running.kill('SIGKILL'),
    async restartCache() {
      cacheServer.running = startCache()
      await untilListening('the cache', cache)
    },
  }
}
