// A portal with the demonstration for the bench, and beside it what it is compared with: the framework's own server on the
// same build and rows, and a plain server with the same bytes.

import { execFileSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

import { findFreePort } from '#lib/process/port'

import { endChild, spawnNext, spawnNode } from '../../launch/child.ts'
import { findProgram } from '../../testing/nginx-site.ts'
import { appUrlOf, ownerUrlOf, secretsOf, webOf } from '../../testing/portal-parts.ts'
import { startPortal, waitForPage } from '../../testing/portal-process.ts'
import { captureAnswer } from './capture-answer.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SERVERS = '0'
const ASKING = '1'

export interface BenchPortal {
  /** By what answers there. */
  urls: { gate: string; framework: string; plain: string }
  ownerUrl: string
  authSecret: string
  /** The process of the gate. */
  web: number
  close(): Promise<void>
}

/** All servers share one processor, and who asks has another, where that can be. */
function keepTo(processor: string, pid: number): void {
  if (availableParallelism() < 2 || findProgram('taskset') === null) return
  execFileSync('taskset', ['-a', '-c', '-p', processor, String(pid)])
}

/** Builds what is not built yet, which takes minutes. The plain server has what `listPaths` finds in the rows. */
export async function openBenchPortal(
  listPaths: (ownerUrl: string) => Promise<readonly string[]>,
): Promise<BenchPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-portal-'))
  const dataDir = join(folder, 'data')
  const [port, frameworkPort, plainPort] = [
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
  ]
  const urls = {
    gate: `http://localhost:${port}`,
    framework: `http://127.0.0.1:${frameworkPort}`,
    plain: `http://127.0.0.1:${plainPort}`,
  }
  const portal = startPortal(ROOT, { PORT: String(port), DATA_DIR: dataDir, JOBS: 'apart' })
  const beside: ChildProcess[] = []
  const close = async () => {
    await Promise.all(beside.map((child) => endChild(child)))
    portal.signal('SIGTERM')
    await portal.ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await waitForPage(portal, urls.gate)
    const ownerUrl = ownerUrlOf(dataDir)
    const file = join(folder, 'answers.json')
    const captured = (await listPaths(ownerUrl)).map(
      async (path) => [path, await captureAnswer(urls.gate + path)] as const,
    )
    writeFileSync(file, JSON.stringify(Object.fromEntries(await Promise.all(captured))))
    const plain = join(import.meta.dirname, 'plain-server.ts')
    const env = frameworkEnvironment(dataDir, urls.gate)
    beside.push(
      spawnNext(['start', '--port', String(frameworkPort)], { root: ROOT, env, output: 'pipe' }),
      spawnNode([plain, String(plainPort), file], { root: ROOT, env, output: 'inherit' }),
    )
    const web = webOf(dataDir)
    for (const pid of [web, ...beside.map((child) => child.pid ?? 0)]) keepTo(SERVERS, pid)
    keepTo(ASKING, process.pid)
    return { urls, ownerUrl, authSecret: secretsOf(dataDir)['authSecret'] ?? '', web, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What the framework's own server needs to serve the same build from the same rows. */
function frameworkEnvironment(dataDir: string, siteUrl: string): NodeJS.ProcessEnv {
  const { authSecret = '', sealingKey = '' } = secretsOf(dataDir)
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: appUrlOf(dataDir),
    NEXTAUTH_SECRET: authSecret,
    SEALING_KEY: sealingKey,
    SITE_URL: siteUrl,
    DATA_DIR: dataDir,
    JOBS: 'apart',
  }
}
