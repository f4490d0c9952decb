// The ledger's script in a real cache, where redis-server or valkey-server is installed; elsewhere the cache of sharing.test.ts
// goes through the same contract once more, under a name that says so.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { expect } from 'vitest'

import { findFreePort } from '#lib/process/port'

import { connectCache } from './connect-cache.ts'
import { openFakeCache } from './testing/fake-cache.ts'
import { describeSharing, type CacheServer } from './testing/sharing-contract.ts'

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['valkey-server', 'redis-server'].map((name) => join(folder, name)))
  .find((file) => existsSync(file))

async function startCache(file: string): Promise<CacheServer> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-shared-'))
  const port = await findFreePort()
  let server: ChildProcess
  const start = () => {
    server = spawn(file, ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
      cwd: folder,
      stdio: 'ignore',
    })
  }
  const kill = async () => {
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  const connect = () => connectCache(`redis://127.0.0.1:${port}`)
  start()
  return {
    connect,
    start,
    kill,
    async flush() {
      const client = await connect()
      const all = { keys: [], arguments: [] }
      const flushing = () => client.evaluate("return redis.call('FLUSHALL')", all)
      await expect.poll(() => flushing().then(String, () => 'not yet')).toBe('OK')
      client.close()
    },
    async end() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

if (program === undefined) {
  const name = 'a cache in this process, since neither valkey-server nor redis-server is installed'
  describeSharing(name, async () => openFakeCache())
} else describeSharing(program, () => startCache(program))
