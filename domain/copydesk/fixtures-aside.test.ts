import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixturePages, scorePages } from './testing/fixture-pages.ts'

// These pages were written without sight of the parser and are only scored, never mended for: they
// tell how it reads a page it has not met. The floors are what held when the latest came in, rounded down.
const FLOOR = 0.97
const INVENTED = 2
const FIELD_FLOORS = {
  found: 1,
  start: 1,
  end: 0.97,
  headline: 0.96,
  division: 0.99,
  credits: 0.96,
  photo: 0.99,
  date: 0.99,
  type: 0.94,
  paragraphs: 0.96,
  joins: 0.98,
}

describe('the pages kept aside', () => {
  const pages = fixturePages(join(import.meta.dirname, 'fixtures/aside'))
  const { stories, byField, overall, extra } = scorePages(pages)

  test('hold enough pages and stories to mean something', () => {
    expect(pages.length).toBeGreaterThanOrEqual(55)
    expect(stories).toBeGreaterThanOrEqual(200)
  })

  test.each(Object.entries(FIELD_FLOORS))('are read at their floor: %s %d', (field, floor) => {
    expect(byField[field]).toBeGreaterThanOrEqual(floor)
  })

  test(`are read at ${FLOOR} or better on the whole, with at most ${INVENTED} stories invented`, () => {
    expect(Object.keys(byField)).toEqual(Object.keys(FIELD_FLOORS))
    expect(overall).toBeGreaterThanOrEqual(FLOOR)
    expect(extra).toBeLessThanOrEqual(INVENTED)
  })
})
