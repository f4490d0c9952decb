// What the portal stands on: two database servers behind a pooler, a cache, and a balancer in front of all.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { ensureAppRole } from '#db/app-role'
import { migrateDatabase } from '#db/migrate'
import { loadDemo } from '#demo/load/load-demo'
import { openBucketStore } from '#domain/media/store/bucket-store'
import { findFreePort } from '#lib/process/port'
import type { Bucket } from '#lib/settings/bucket'

import { startDaemon, untilListening, type Daemon } from './daemon.ts'
import { findRoles, startEtcd, startNode, startPooler, type Node } from './database.ts'
import { balancerSettings, siteSettings } from './deployed.ts'
import type { Programs } from './programs.ts'
import { limitRole, makeDatabase, PASSWORD } from './rows.ts'

export type Servers = Awaited<ReturnType<typeof startServers>>

/** Starts them in `folder`, and fills the database with the demonstration. */
export async function startServers(programs: Programs, folder: string) {
  const ports = await Promise.all(Array.from({ length: 15 }, findFreePort))
  const [front = 0, one = 0, other = 0, primaryPort = 0, pooler = 0, cache = 0, client = 0] = ports
  const [peer = 0, first = 0, second = 0, firstApi = 0, secondApi = 0] = ports.slice(7)
  const [site = 0, bucketPort = 0] = ports.slice(13)
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
  startSite(programs, folder, { port: site, behind: front })
  const bucket = {
    name: 'portal-pictures',
    endpoint: `http://127.0.0.1:${bucketPort}`,
    region: 'us-east-1',
    isPath: true,
    accessKey: 'AKCLUSTER',
    secretKey: PASSWORD,
  }
  const bucketServer = { running: startBucket(folder, bucketPort, bucket) }
  await untilListening('the store of pictures', bucketPort)
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
  await loadDemo(owner, { store: openBucketStore(bucket), stop: new AbortController().signal })
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
      front: `http://127.0.0.1:${site}`,
      balancer: `http://127.0.0.1:${front}`,
    },
    web,
    bucket,
    nodes,
    /** Starts a node that was killed, and waits until it has its role. */
    async restart(node: Node) {
      nodes[nodes.indexOf(node)] = node.name === 'db1' ? startFirst() : startSecond()
      await findRoles(nodes)
    },
    killBucket: () => bucketServer.running.kill('SIGKILL'),
    async restartBucket() {
      bucketServer.running = startBucket(folder, bucketPort, bucket)
      await untilListening('the store of pictures', bucketPort)
    },
    killCache: () => cacheServer.running.kill('SIGKILL'),
    async restartCache() {
      cacheServer.running = startCache()
      await untilListening('the cache', cache)
    },
  }
}

function startSite(
  programs: Programs,
  folder: string,
  place: { port: number; behind: number },
): void {
  const own = join(folder, 'site')
  mkdirSync(own)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(own, kind)};`,
  )
  const settings = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; pid ${join(own, 'pid')}; error_log stderr;`,
    'events {}',
    `http { access_log off; ${temporary.join(' ')}`,
    siteSettings({ ...place, folder: own }),
    '}',
  ]
  const file = join(own, 'nginx.conf')
  writeFileSync(file, settings.join('\n'))
  startDaemon('nginx', [programs.pathOf('nginx'), '-p', own, '-c', file, '-e', 'stderr'], {
    folder,
  })
}

const STORE = join(import.meta.dirname, '../../lib/testing/s3-server/run.ts')

function startBucket(folder: string, port: number, bucket: Bucket): Daemon {
  const { name, accessKey, secretKey } = bucket
  const args = [join(folder, 'bucket'), String(port), name, accessKey, secretKey]
  return startDaemon('bucket', [process.execPath, STORE, ...args], { folder })
}
