import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixturePages, scorePages } from './testing/fixture-pages.ts'

// These pages were written without sight of the parser and are only scored, never mended for: they
// tell how it reads a page it has not met. The floors are what held when they came in, rounded down.
const FLOOR = 0.96
const FIELD_FLOORS = {
  found: 1,
  start: 0.99,
  end: 0.97,
  headline: 0.87,
  division: 0.99,
  credits: 0.93,
  photo: 0.99,
  date: 1,
  type: 0.95,
  paragraphs: 0.95,
  joins: 0.98,
}

describe('the pages kept aside', () => {
  const pages = fixturePages(join(import.meta.dirname, 'fixtures/aside'))
  const { stories, byField, overall, extra } = scorePages(pages)

  test('hold enough pages and stories to mean something', () => {
    expect(pages.length).toBeGreaterThanOrEqual(20)
    expect(stories).toBeGreaterThanOrEqual(100)
  })

  test.each(Object.entries(FIELD_FLOORS))('are read at their floor: %s %d', (field, floor) => {
    expect(byField[field]).toBeGreaterThanOrEqual(floor)
  })

  test(`are read at ${FLOOR} or better on the whole, with no story invented`, () => {
    expect(Object.keys(byField)).toEqual(Object.keys(FIELD_FLOORS))
    expect(overall).toBeGreaterThanOrEqual(FLOOR)
    expect(extra).toBe(0)
  })
})
