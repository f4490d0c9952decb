import { mkdir, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'

import { beforeEach, describe, expect, it } from 'vitest'

import { MEDIA_STORES, openBucket, type OpenedStore } from '../testing/media-stores.ts'
import { openBucketStore } from './bucket-store.ts'
import { isStoreAway } from './store-away.ts'

const KEY = 'ab/cdef-720.webp'
const bytes = (words: string) => Buffer.from(words)
async function* inChunks(...words: string[]) {
  for (const word of words) yield bytes(word)
}

describe.each(MEDIA_STORES)('a %s', (kind, open) => {
  let opened: OpenedStore
  beforeEach(async () => {
    opened = await open()
    return () => opened.close()
  })
  const words = async (key: string) => (await opened.store.read(key))?.toString() ?? null
  const write = (key: string, content = key) => opened.store.write(key, bytes(content))

  it('has what was written last, whole and in chunks', async () => {
    const { store } = opened
    await write(KEY, 'first')
    await write(KEY, 'a picture')
    expect(await store.has(KEY)).toBe(true)
    expect(await words(KEY)).toBe('a picture')
    expect(await text(store.chunks(KEY))).toBe('a picture')
    const large = Buffer.alloc(300_000, 'x')
    await store.write('large', large)
    expect((await buffer(store.chunks('large'))).equals(large)).toBe(true)
  })

  it('says that there is none, of what is not there and of what was removed', async () => {
    const { store } = opened
    await write(KEY)
    await store.remove(KEY)
    await store.remove(KEY)
    expect(await store.has(KEY)).toBe(false)
    expect(await store.has('ab')).toBe(false)
    expect(await store.read(KEY)).toBeNull()
    await expect(text(store.chunks(KEY))).rejects.toThrow()
  })

  it('copies, and keeps the copy when the first is gone', async () => {
    const { store } = opened
    await write('incoming/one/source.png', 'a source')
    await store.copy('incoming/one/source.png', 'incoming/backup/0-source.png')
    await store.removeFolder('incoming/one')
    expect(await words('incoming/backup/0-source.png')).toBe('a source')
  })

  it('removes a folder and none that only begins with its name', async () => {
    const { store } = opened
    for (const key of ['incoming/a/1', 'incoming/a/2', 'incoming/ab/1']) await write(key)
    await store.removeFolder('incoming/a')
    await store.removeFolder('incoming/none')
    expect(await store.listFolders('incoming')).toEqual(['ab'])
  })

  it('lists what lies in a folder itself, and when it was written', async () => {
    const { store } = opened
    // A bucket says the second; a file system's clock ticks more coarsely than ours.
    const begun = Date.now() - 2_000
    for (const key of ['mark', 'ab/1.webp', 'ab/2.webp', 'cd/1.webp', 'cd/deeper/1']) {
      await write(key)
    }
    expect((await store.listFolders('')).toSorted()).toEqual(['ab', 'cd'])
    expect((await store.listFiles('')).map(({ name }) => name)).toEqual(['mark'])
    const files = await store.listFiles('ab')
    expect(files.map(({ name }) => name).toSorted()).toEqual(['1.webp', '2.webp'])
    for (const { changedAt } of files) {
      expect(changedAt.getTime()).toBeGreaterThan(begun)
      expect(changedAt.getTime()).toBeLessThanOrEqual(Date.now())
    }
    expect(await store.listFolders('cd')).toEqual(['deeper'])
    expect(await store.listFolders('none')).toEqual([])
    expect(await store.listFiles('none')).toEqual([])
  })

  it('lists more than one answer of a store holds', async () => {
    const { store, folder } = opened
    const slash = kind === 'bucket' ? '%2F' : '/'
    await mkdir(join(folder, 'ab'), { recursive: true })
    const names = Array.from({ length: 1_050 }, (_, number) => String(10_000 + number))
    for (const name of names) await writeFile(join(folder, `ab${slash}${name}`), 'x')
    if (kind === 'bucket') await rmdir(join(folder, 'ab'))
    expect((await store.listFiles('ab')).map(({ name }) => name).toSorted()).toEqual(names)
  })

  it('is empty before something is written and after it is cleared', async () => {
    const { store } = opened
    expect(await store.isEmpty()).toBe(true)
    for (const key of [KEY, 'mark', 'incoming/a/1']) await write(key)
    expect(await store.isEmpty()).toBe(false)
    await store.clear()
    expect(await store.isEmpty()).toBe(true)
  })

  it('is filled with all or with nothing', async () => {
    const { store } = opened
    const failing = store.fill(async (put) => {
      await put(KEY, inChunks('a ', 'picture'))
      throw new Error('The backup ends too early')
    })
    await expect(failing).rejects.toThrow('too early')
    expect(await store.isEmpty()).toBe(true)
    const filled = await store.fill(async (put) => {
      await put(KEY, inChunks('a ', 'picture'))
      await put('incoming/a/source.png', inChunks('a source'))
      return 2
    })
    expect(filled).toBe(2)
    expect([await words(KEY), await words('incoming/a/source.png')]).toEqual([
      'a picture',
      'a source',
    ])
  })
})

describe('a bucket', () => {
  it('that does not answer, does not know us or is not there is away: no picture is missing', async () => {
    const { bucket, end, close } = await openBucket()
    const others = [
      { ...bucket, secretKey: 'another' },
      { ...bucket, accessKey: 'nobody' },
      { ...bucket, name: 'not-there' },
    ]
    const failures: unknown[] = []
    for (const other of others) {
      await openBucketStore(other)
        .read(KEY)
        .catch((error: unknown) => failures.push(error))
    }
    await end()
    const store = openBucketStore(bucket)
    for (const ask of [
      () => store.read(KEY),
      () => store.has(KEY),
      () => store.write(KEY, bytes('x')),
    ]) {
      await ask().catch((error: unknown) => failures.push(error))
    }
    expect(failures.map(isStoreAway)).toEqual([true, true, true, true, true, true])
    expect(String(failures[0])).toMatch(
      /图片的存储 http:\/\/127\.0\.0\.1:\d+\/portal-pictures 没有办成/,
    )
    for (const failure of failures) expect(String(failure)).not.toContain('the secret of a test')
    await close()
  })
})
