// The ledger's script in a real cache, where redis-server or valkey-server is installed: `npm run test:cluster` needs one.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { findFreePort } from '#lib/process/port'

import { limiterOf } from './limiter-of.ts'
import { openSharedCache, type SharedCache } from './open-shared-cache.ts'

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['valkey-server', 'redis-server'].map((name) => join(folder, name)))
  .find((file) => existsSync(file))

interface Web {
  cache: SharedCache
  heard: string[]
}

const PAGE = { bytes: Buffer.from('a page'), tags: ['home', 'article:1'], seconds: 60 }

function testSharing(file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'portal-shared-'))
  let port = 0
  let server: ChildProcess
  let one: Web
  let other: Web
  let portals = 0

  const startServer = () => {
    server = spawn(file, ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
      cwd: folder,
      stdio: 'ignore',
    })
  }
  const openWeb = async (secret: string, build = 'build'): Promise<Web> => {
    const heard: string[] = []
    const cache = await openSharedCache(`redis://127.0.0.1:${port}`, {
      secret,
      build,
      onDropped: (tags) => heard.push(...tags),
      onTurn: () => {},
    })
    return { cache, heard }
  }
  const look = (web: Web) => web.cache.beginLook().done()
  const findAs = async (web: Web, key = '/a') =>
    (await web.cache.find(key))?.bytes.toString() ?? null
  /** Makes the page as a web server does that has not found it. */
  const make = async (web: Web, key = '/a') => {
    await web.cache.find(key)
    await web.cache.keep(key, PAGE)
  }
  /** Until both know the ledger as it is and have looked into the database since. */
  const settle = async (webs: readonly Web[] = [one, other]) => {
    await expect
      .poll(async () => {
        for (const web of [...webs, ...webs]) await look(web)
        for (const web of webs) await make(web, '/settled')
        return Promise.all(webs.map((web) => findAs(web, '/settled')))
      })
      .toEqual(webs.map(() => 'a page'))
  }

  beforeAll(async () => {
    port = await findFreePort()
    startServer()
  })
  afterAll(async () => {
    server.kill('SIGKILL')
    await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    const secret = `portal ${(portals += 1)}`
    one = await openWeb(secret)
    other = await openWeb(secret)
    await settle()
    one.heard.length = 0
    return () => {
      one.cache.close()
      other.cache.close()
    }
  })

  it('has what another made until something of it is dropped, and says what was', async () => {
    await make(one)
    expect(await findAs(other)).toBe('a page')
    await other.cache.drop(['division:62'])
    expect(await findAs(one)).toBe('a page')
    await other.cache.drop(['article:1'])
    expect(await findAs(one)).toBeNull()
    expect(one.heard).toEqual(['division:62', 'article:1'])
  })

  it('keeps no page that was begun before something of it was dropped', async () => {
    await one.cache.find('/a')
    await other.cache.drop(['home'])
    await one.cache.keep('/a', PAGE)
    expect(await findAs(other)).toBeNull()
    await make(one)
    expect(await findAs(other)).toBe('a page')
  })

  it('has a page made by one at a time, until that one has made it or leaves it', async () => {
    const once = (web: Web, key: string) => web.cache.find(key, { isOnce: true })
    expect(await once(one, '/b')).toBeNull()
    const waiting = once(other, '/b')
    await one.cache.keep('/b', PAGE)
    expect((await waiting)?.bytes.toString()).toBe('a page')
    await one.cache.drop(['home'])
    await once(one, '/b')
    const next = once(other, '/b')
    await one.cache.leave('/b')
    expect(await next).toBeNull()
    await other.cache.keep('/b', PAGE)
    expect((await once(one, '/b'))?.bytes.toString()).toBe('a page')
  })

  it('counts for both', async () => {
    const [first, second] = [one, other].map(({ cache }) =>
      limiterOf('search', { requests: 3, seconds: 60 }, cache.counter),
    )
    for (const limiter of [first, second, first]) await limiter?.consume('an address')
    await expect(second?.consume('an address')).rejects.toMatchObject({ consumedPoints: 4 })
  })

  it('keeps builds and portals apart', async () => {
    await make(one)
    const [stranger, newer] = [
      await openWeb('another portal'),
      await openWeb(`portal ${portals}`, 'newer'),
    ]
    for (const web of [stranger, newer]) {
      await settle([web])
      expect(await findAs(web)).toBeNull()
    }
    await newer.cache.drop(['home'])
    expect(await findAs(other)).toBeNull()
    stranger.cache.close()
    newer.cache.close()
  })

  it('believes nothing of a cache that was away, and shares again when it is back', async () => {
    await make(one)
    server.kill('SIGKILL')
    await once(server, 'exit')
    expect(await findAs(other)).toBeNull()
    await other.cache.drop(['home'])
    startServer()
    await settle()
    expect(await findAs(other)).toBeNull()
    await make(one)
    expect(await findAs(other)).toBe('a page')
  })
}

describe('pages shared through a cache', () => {
  if (program !== undefined) testSharing(program)
  else it('is tried where a cache is installed', () => expect(program).toBeUndefined())
})
