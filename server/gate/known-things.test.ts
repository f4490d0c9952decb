import { describe, expect, it } from 'vitest'

import type { NamedThing } from '#domain/site/find-known'

import { openKnownThings } from './known-things.ts'

const article = (value: string): NamedThing => ({ kind: 'article', value })

/** A database that knows some articles and remembers what it was asked. */
function stage(...values: string[]) {
  const published = new Set(values)
  const questions: string[][] = []
  const find = (asked: readonly NamedThing[]) => {
    questions.push(asked.map(({ value }) => value))
    return Promise.resolve(asked.filter(({ value }) => published.has(value)))
  }
  return { published, questions, find }
}

describe('known things', () => {
  it('are asked about once, and known from then on', async () => {
    const { find, questions } = stage('1')
    const isKnown = openKnownThings(find)
    expect(await isKnown(article('1'))).toBe(true)
    expect(isKnown(article('1'))).toBe(true)
    expect(questions).toEqual([['1']])
  })

  it('are known as soon as they are published', async () => {
    const { find, published } = stage()
    const isKnown = openKnownThings(find)
    expect(await isKnown(article('1'))).toBe(false)
    published.add('1')
    expect(await isKnown(article('1'))).toBe(true)
  })

  it('are asked about together, one question at a time', async () => {
    const { find, questions } = stage('3')
    const isKnown = openKnownThings(find)
    const asked = ['1', '2', '3', '2'].map(async (value) => isKnown(article(value)))
    expect(await Promise.all(asked)).toEqual([false, false, true, false])
    expect(questions).toEqual([['1'], ['2', '3']])
  })

  it('are left to the page when the database is away or silent', async () => {
    const away = openKnownThings(() => Promise.reject(new Error('an expected failure')))
    expect(await away(article('1'))).toBe(true)
    const silent = openKnownThings(() => new Promise(() => {}), { deadline: 1 })
    expect(await silent(article('1'))).toBe(true)
  })

  it('are no more than so many', async () => {
    const { find, questions } = stage('1', '2', '3')
    const isKnown = openKnownThings(find, { maxKept: 2 })
    for (const value of ['1', '2', '3']) await isKnown(article(value))
    expect(isKnown(article('3'))).toBe(true)
    await isKnown(article('1'))
    expect(questions).toHaveLength(4)
  })
})
