import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPage } from './read-page.ts'
import { divisions, fixturePages, scorePages } from './testing/fixture-pages.ts'

const FLOOR = 0.95
const pages = fixturePages(join(import.meta.dirname, 'fixtures'))

describe('the fixture pages', () => {
  const { stories, byField, overall, extra } = scorePages(pages)

  test('hold enough pages and stories to mean something', () => {
    expect(pages.length).toBeGreaterThanOrEqual(11)
    expect(stories).toBeGreaterThanOrEqual(40)
  })

  test(`are read at ${FLOOR} or better, no field under 0.9, with no story invented`, () => {
    expect(Object.entries(byField).filter(([, score]) => score < 0.9)).toEqual([])
    expect(overall).toBeGreaterThanOrEqual(FLOOR)
    expect(extra).toBeLessThanOrEqual(1)
  })

  test('read the same whatever the width of their punctuation and their blank lines', () => {
    for (const page of pages) {
      const plain = readPage(page.raw, { divisions }).articles
      const narrow = readPage(page.raw.replace(/\uff0c/g, ',').replace(/\uff08/g, '('), {
        divisions,
      })
      expect(narrow.articles.map((a) => a.headline?.length)).toEqual(
        plain.map((a) => a.headline?.length),
      )
    }
  })
})
