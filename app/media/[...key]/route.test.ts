import { beforeEach, expect, it, vi } from 'vitest'

import { StoreAwayError } from '#domain/media/store/store-away'

import { GET } from './route.ts'

const KEY = 'ab/cdef-720.webp'
const { kept, log } = vi.hoisted(() => ({
  kept: { row: true, isPublic: true, has: async (): Promise<boolean> => true },
  log: [] as unknown[],
}))

vi.mock('#domain/media/find-rendition', () => ({
  findRendition: async () =>
    kept.row ? { mediaId: 1, format: 'webp', byteSize: 9, isPublic: kept.isPublic } : null,
}))
vi.mock('#domain/edition/can-see-picture', () => ({ canSeePicture: async () => false }))
vi.mock('#server/database', () => ({ database: () => ({}), readerDatabase: () => ({}) }))
vi.mock('#server/session', () => ({ currentActor: async () => ({ accountId: 1 }) }))
vi.mock('#server/log', () => ({ logError: (error: unknown) => log.push(error) }))
vi.mock('#server/media-store', () => ({
  mediaStore: () => ({
    has: () => kept.has(),
    async *chunks() {
      yield Buffer.from('a picture')
    },
  }),
}))

const ask = (head = {}) =>
  GET(new Request(`http://portal/media/${KEY}`, { headers: head }), {
    params: Promise.resolve({ key: KEY.split('/') }),
  })

beforeEach(() => {
  Object.assign(kept, { row: true, isPublic: true, has: async () => true })
  log.length = 0
})

it('sends what a live article shows to everybody, and for ten minutes at most', async () => {
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=600')
  expect(await answer.text()).toBe('a picture')
  expect((await ask({ 'if-none-match': `"${KEY}"` })).status).toBe(304)
})

it('has no picture without a row, without a file, or for who may not see it', async () => {
  const statuses: number[] = []
  const changes: Partial<typeof kept>[] = [
    { row: false },
    { has: async () => false },
    { isPublic: false },
  ]
  for (const change of changes) {
    Object.assign(kept, { row: true, isPublic: true, has: async () => true }, change)
    statuses.push((await ask()).status)
  }
  expect(statuses).toEqual([404, 404, 404])
  expect(log).toEqual([])
})

it('says that a picture cannot be had now while its store is away', async () => {
  kept.has = () => Promise.reject(new StoreAwayError('https://s3.example', 'ECONNREFUSED', null))
  const answer = await ask()
  expect(answer.status).toBe(503)
  expect(await answer.text()).toBe('图片暂时取不到，请过一会儿再试')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(log).toHaveLength(1)
})
