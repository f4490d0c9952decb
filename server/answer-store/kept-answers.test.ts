import { expect, it } from 'vitest'

import { openKeptAnswers } from './kept-answers.ts'
import { makeStored, sizeOfStored } from './stored-answer.ts'

const stored = (words: string, ...tags: string[]) =>
  makeStored({ status: 200, rawHeaders: [], body: Buffer.from(words), tags, madeAt: 1 })

it('is bounded in bytes: what was asked for longest ago goes', async () => {
  const one = await stored('a page', 'home')
  const kept = openKeptAnswers(2 * sizeOfStored(one))
  for (const path of ['/a', '/b']) kept.set(path, await stored('a page', 'home'))
  kept.get('/a')
  kept.set('/c', await stored('a page', 'home'))
  expect(['/a', '/b', '/c'].map((path) => kept.get(path) !== null)).toEqual([true, false, true])
})

it('takes the same path once, and nothing that is larger than all of it', async () => {
  const one = await stored('a page', 'home')
  const kept = openKeptAnswers(2 * sizeOfStored(one))
  for (const path of ['/a', '/b', '/b', '/b']) kept.set(path, await stored('a page', 'home'))
  expect(kept.get('/a')).not.toBeNull()
  kept.set('/large', await stored('x'.repeat(20_000), 'home'))
  expect(kept.get('/large')).toBeNull()
  expect(kept.get('/b')).not.toBeNull()
})

it('drops what was made from one of the tags, and nothing else', async () => {
  const kept = openKeptAnswers(100_000)
  kept.set('/', await stored('the front page', 'home', 'article:1'))
  kept.set('/articles/1', await stored('an article', 'article:1'))
  kept.set('/articles/2', await stored('another', 'article:2'))
  const paths = kept.drop(['article:1', 'home', 'of nothing']).map(([path]) => path)
  expect(paths.toSorted()).toEqual(['/', '/articles/1'])
  expect(kept.get('/articles/1')).toBeNull()
  expect(kept.get('/articles/2')?.bodies.identity.toString()).toBe('another')
  expect(kept.drop(['article:1'])).toEqual([])
})
