import { beforeEach, expect, it } from 'vitest'

import { openAnswerStore, type AnswerStore } from './answer-store.ts'

let asked: string[]
let errors: unknown[]
let clock: number
/** What stands on each page now, and what it was made from. */
let pages: Map<string, { words: string; tags: string[]; isEndless?: boolean; head?: string[] }>
/** Runs while the framework makes an answer. */
let meanwhile: () => void
let store: AnswerStore

beforeEach(() => {
  asked = []
  errors = []
  clock = 1_000_000
  meanwhile = () => {}
  pages = new Map([
    ['/', { words: 'first', tags: ['home'] }],
    ['/articles/1', { words: 'an article', tags: ['article:1'] }],
  ])
  store = openAnswerStore(
    async (path) => {
      asked.push(path)
      const madeAt = clock
      const page = pages.get(path)
      const { words = '', tags = [], isEndless = false, head: rawHeaders = [] } = page ?? {}
      await Promise.resolve()
      meanwhile()
      if (path === '/broken') throw new Error('no answer')
      if (!page) return null
      return { status: 200, rawHeaders, body: Buffer.from(words), tags, madeAt, isEndless }
    },
    { onError: (error) => errors.push(error), now: () => clock, maxEndlessBytes: 1_000 },
  )
})

const wordsOf = (path: string) => store.find(path)?.bodies.identity.toString() ?? null

it('has what was brought in, once for all that ask at once', async () => {
  expect(wordsOf('/')).toBeNull()
  for (const path of ['/', '/', '/articles/1', '/']) store.bringIn(path)
  await store.settled()
  expect(wordsOf('/')).toBe('first')
  expect(asked).toEqual(['/', '/articles/1'])
})

it('lets go of what changed, and of nothing else', async () => {
  for (const path of pages.keys()) store.bringIn(path)
  await store.settled()
  store.drop(['article:1'])
  expect(wordsOf('/articles/1')).toBeNull()
  expect(wordsOf('/')).toBe('first')
})

it('never keeps what was read before a change that came meanwhile', async () => {
  meanwhile = () => {
    if (asked.length > 1) return
    pages.set('/', { words: 'second', tags: ['home'] })
    store.drop(['home'])
  }
  store.bringIn('/')
  await store.settled()
  expect(wordsOf('/')).toBe('second')
  expect(asked).toEqual(['/', '/'])
})

it('has what many ask for rendered again before anybody asks', async () => {
  for (const path of pages.keys()) store.bringIn(path)
  await store.settled()
  const front = store.find('/')
  if (front) front.hits = 100
  asked = []
  pages.set('/', { words: 'second', tags: ['home'] })
  store.drop(['home', 'article:1'])
  expect(wordsOf('/')).toBeNull()
  await store.settled()
  expect(wordsOf('/')).toBe('second')
  expect(asked).toEqual(['/'])
})

it('asks again after a minute, since pages say what day it is, and lets nobody wait for it', async () => {
  store.bringIn('/')
  await store.settled()
  pages.set('/', { words: 'next day', tags: ['home'] })
  clock += 59_999
  expect(wordsOf('/')).toBe('first')
  await store.settled()
  clock += 1
  expect(wordsOf('/')).toBe('first')
  await store.settled()
  expect(wordsOf('/')).toBe('next day')
  expect(asked).toEqual(['/', '/'])
})

it('asks once for a file that never changes', async () => {
  const head = ['Cache-Control', 'public, max-age=31536000, immutable']
  pages.set('/_next/static/a.js', { words: 'a script', tags: [], head })
  store.bringIn('/_next/static/a.js')
  await store.settled()
  clock += 3_600_000
  expect(wordsOf('/_next/static/a.js')).toBe('a script')
  await store.settled()
  expect(asked).toEqual(['/_next/static/a.js'])
})

it('lets go of what is no page any more', async () => {
  store.bringIn('/')
  await store.settled()
  pages.delete('/')
  store.bringIn('/')
  await store.settled()
  expect(store.find('/')).toBeNull()
})

it('keeps nothing that is no page, goes on after a failure, and reports it', async () => {
  for (const path of ['/broken', '/nothing', '/']) store.bringIn(path)
  await store.settled()
  expect(errors).toHaveLength(1)
  expect(store.find('/nothing')).toBeNull()
  expect(wordsOf('/')).toBe('first')
})

it('lets made-up addresses push out each other, and no page that readers come for', async () => {
  store.bringIn('/')
  for (let number = 0; number < 150; number += 1) {
    const path = `/counties/lintao/articles/${number}`
    pages.set(path, { words: 'x'.repeat(100), tags: ['home'], isEndless: true })
    store.bringIn(path)
  }
  await store.settled()
  expect(wordsOf('/')).toBe('first')
  expect(wordsOf('/counties/lintao/articles/0')).toBeNull()
  expect(wordsOf('/counties/lintao/articles/149')).not.toBeNull()
})

it('has a bounded line', async () => {
  for (let number = 0; number < 5_000; number += 1) store.bringIn(`/made-up/${number}`)
  await store.settled()
  expect(asked.length).toBeLessThanOrEqual(201)
})
