// What two web servers on one cache rely on, whatever the cache is.

import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import type { CacheClient } from '../connect-cache.ts'
import { limiterOf } from '../limiter-of.ts'
import { openSharedCache, type SharedCache } from '../open-shared-cache.ts'

/** A cache that may go away and come back, without what it held. */
export interface CacheServer {
  connect(): Promise<CacheClient>
  kill(): Promise<void>
  start(): void
  /** It throws all away, as for want of memory. */
  flush(): Promise<void>
  end(): Promise<void>
}

interface Web {
  cache: SharedCache
  heard: string[]
}

const PAGE = { bytes: Buffer.from('a page'), tags: ['home', 'article:1'], seconds: 60 }
const TOO_MANY = 100_001

export function describeSharing(name: string, open: () => Promise<CacheServer>): void {
  describe(`pages shared through ${name}`, () => {
    let server: CacheServer | undefined
    let one: Web
    let other: Web
    let portals = 0

    const serverOf = async () => (server ??= await open())
    const openWeb = async (secret: string, build = 'build'): Promise<Web> => {
      const heard: string[] = []
      const cache = openSharedCache(await (await serverOf()).connect(), {
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
    const make = async (web: Web, key = '/a', page = PAGE) => {
      await web.cache.find(key)
      await web.cache.keep(key, page)
    }
    /** What is not answered in time is not there: on a busy machine it is asked for again. */
    const expectFound = (web: Web, key = '/a') => expect.poll(() => findAs(web, key)).toBe('a page')
    /** One makes it, and the other has it. */
    const expectShared = (key = '/a') =>
      expect
        .poll(async () => {
          await make(one, key)
          return findAs(other, key)
        })
        .toBe('a page')
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

    afterAll(() => server?.end())
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
      await expectShared()
      await other.cache.drop(['division:62'])
      await expectFound(one)
      await other.cache.drop(['article:1'])
      const heard = async () => [await findAs(one), one.heard]
      await expect.poll(heard).toEqual([null, ['division:62', 'article:1']])
    })

    it('keeps no page that was begun before something of it was dropped', async () => {
      await one.cache.find('/a')
      await other.cache.drop(['home'])
      await one.cache.keep('/a', PAGE)
      expect(await findAs(other)).toBeNull()
      await expectShared()
    })

    it('keeps a page whose name and words are not ASCII as it is', async () => {
      const page = { ...PAGE, bytes: Buffer.from([0, 255, 228, 184, 128]) }
      const found = async () => {
        await make(one, '/counties/临洮', page)
        return [...((await other.cache.find('/counties/临洮'))?.bytes ?? [])]
      }
      await expect.poll(found).toEqual([...page.bytes])
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

    it('begins again when more was dropped than is worth keeping apart', async () => {
      await make(one)
      await other.cache.drop(Array.from({ length: 3 }, (_, number) => `article:${number + 2}`))
      await expectFound(one)
      const tags = Array.from({ length: TOO_MANY }, (_, number) => `many:${number}`)
      for (let from = 0; from < tags.length; from += 2_000)
        await other.cache.drop(tags.slice(from, from + 2_000))
      expect(await findAs(one)).toBeNull()
      await settle()
      await expectShared()
    })

    it('believes nothing of a cache that threw its ledger away, and shares again', async () => {
      await make(one)
      await (await serverOf()).flush()
      expect(await findAs(other)).toBeNull()
      await other.cache.keep('/a', PAGE)
      expect(await findAs(one)).toBeNull()
      await settle()
      await expectShared()
    })

    it('believes nothing of a cache that was away, and shares again when it is back', async () => {
      await make(one)
      const caching = await serverOf()
      await caching.kill()
      expect(await findAs(other)).toBeNull()
      await other.cache.drop(['home'])
      caching.start()
      await settle()
      expect(await findAs(other)).toBeNull()
      await expectShared()
    })
  })
}
