// Two web servers and a worker on the cluster's database, each started as on a machine of its own.

import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'

import type { Bucket } from '#lib/settings/bucket'
import { findListener } from '#lib/testing/listening-process'

import { startPortal, type PortalProcess } from '../testing/portal-process.ts'
import { jobWorkerOf } from '../testing/portal-parts.ts'
import { until } from './daemon.ts'

const ROOT = join(import.meta.dirname, '../..')
/** The first start builds the site. */
const BUILD_MS = 15 * 60_000

export interface Portals {
  /** Where each web server is reached by itself. */
  web: readonly [string, string]
  killWeb(index: 0 | 1): void
  /** Ends it as a supervisor does, and starts it again from the sources in `root`, which it builds first. */
  releaseWeb(index: 0 | 1, root: string): Promise<void>
  killWorker(): void
  isReady(): Promise<boolean>
  stop(): Promise<void>
  printed(): string
}

interface Addresses {
  owner: string
  app: string
  direct: string
  replicas: readonly string[]
  cache: string
  front: string
  /** Past nginx, which hides what the portal asks of itself. */
  balancer: string
}

interface Place {
  folder: string
  bucket: Bucket
  ports: readonly [number, number]
  metricsToken: string
  distDir: string
}

export async function startPortals(
  { owner, app, direct, replicas, cache, front, balancer }: Addresses,
  { folder, bucket, ports, metricsToken, distDir }: Place,
): Promise<Portals> {
  const secret = () => randomBytes(32).toString('base64url')
  const shared = {
    DATABASE_URL: owner,
    APP_DATABASE_URL: app,
    DIRECT_DATABASE_URL: direct,
    REPLICA_URLS: replicas.join(' '),
    CACHE_URL: cache,
    NEXTAUTH_SECRET: secret(),
    SEALING_KEY: secret(),
    SITE_URL: front,
    TRUSTED_PROXIES: '2',
    MEDIA_BUCKET: bucket.name,
    MEDIA_ENDPOINT: bucket.endpoint,
    MEDIA_ACCESS_KEY: bucket.accessKey,
    MEDIA_SECRET_KEY: bucket.secretKey,
    JOBS: 'apart',
    BACKUP_AT: 'off',
    METRICS_TOKEN: metricsToken,
    NEXT_DIST_DIR: distDir,
  }
  const started: PortalProcess[] = []
  const start = (env: Record<string, string>, command?: readonly string[], root = ROOT) => {
    const dataDir = mkdtempSync(join(folder, 'data-'))
    const portal = startPortal(root, { ...shared, DATA_DIR: dataDir, ...env }, command)
    started.push(portal)
    return portal
  }
  const runs = async (portal: PortalProcess) => {
    let code: number | string | null = null
    void portal.ended.then((ended) => (code = ended))
    const printed = () => portal.out() + portal.errors()
    await until(
      'a part of the portal runs',
      () => {
        if (code !== null) throw new Error(printed())
        return printed().includes('Ctrl-C stops it')
      },
      BUILD_MS,
    )
    return portal
  }
  const startWeb = (port: number, root = ROOT) =>
    runs(start({ PORT: String(port) }, undefined, root))
  const servers: PortalProcess[] = []
  for (const port of ports) servers.push(await startWeb(port))
  const worker = await runs(start({ WEB_URL: balancer }, ['run', 'worker']))
  const web = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string]
  const isUp = async (address: string) => (await fetch(`${address}/api/health/ready`)).ok
  return {
    web,
    killWeb(index) {
      const pid = findListener(ports[index])
      if (pid !== null) process.kill(pid, 'SIGKILL')
    },
    async releaseWeb(index, root) {
      servers[index]?.signal('SIGTERM')
      await servers[index]?.ended
      servers[index] = await startWeb(ports[index], root)
    },
    killWorker() {
      process.kill(jobWorkerOf(worker.child.pid ?? 0), 'SIGKILL')
    },
    isReady: async () => (await Promise.all(web.map(isUp))).every(Boolean),
    async stop() {
      for (const portal of started.toReversed()) {
        if (portal.child.exitCode === null) portal.signal('SIGTERM')
        await portal.ended
      }
    },
    printed: () => started.map((one) => one.out() + one.errors()).join('\n---\n'),
  }
}
