import { describe, expect, test } from 'vitest'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from './read-page.ts'
import { scorePages, seenPages } from './testing/fixture-pages.ts'

const FLOOR = 0.99
const pages = seenPages()

describe('the fixture pages', () => {
  const { stories, byField, overall, extra } = scorePages(pages)

  test('hold enough pages and stories to mean something', () => {
    expect(pages.length).toBeGreaterThanOrEqual(11)
    expect(stories).toBeGreaterThanOrEqual(40)
  })

  test(`are read at ${FLOOR} or better, no field under 0.98, with no story invented`, () => {
    expect(Object.entries(byField).filter(([, score]) => score < 0.98)).toEqual([])
    expect(overall).toBeGreaterThanOrEqual(FLOOR)
    expect(extra).toBe(0)
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

  // Programs that export pages lose blank lines or add them, and indent everything or nothing.
  test.each([
    ['without a blank line', 0.99, (lines: string[]) => lines.join('\n')],
    ['with a blank line behind every line', 0.99, (lines: string[]) => lines.join('\n\n')],
    [
      'with spaces that do not break',
      0.99,
      (lines: string[]) => lines.join('\n').replaceAll(' ', '\u00a0'),
    ],
    [
      'with straight quotation marks',
      0.99,
      (lines: string[]) => lines.join('\n').replaceAll(/[“”]/g, '"'),
    ],
    [
      'with marks of no width around lines',
      0.99,
      (lines: string[]) => `\u200b${lines.join('\u200b\n\u200b')}\u200b`,
    ],
    ['with carriage returns', 0.99, (lines: string[]) => lines.join('\r\n')],
    [
      'with every line indented',
      0.98,
      (lines: string[]) => `\u3000\u3000${lines.join('\n\u3000\u3000')}`,
    ],
  ])('are read %s at %d or better', (_, floor, given) => {
    const shaped = pages.map((page) => {
      const lines = page.raw.split('\n').filter((line) => line.trim() !== '')
      return { ...page, raw: given(lines) }
    })
    expect(scorePages(shaped).overall).toBeGreaterThanOrEqual(floor)
  })

  test.each([22, 30, 40])('are read set in columns of %i characters at 0.98 or better', (width) => {
    const set = pages.map((page) => ({ ...page, raw: setInColumns(page.raw, width) }))
    expect(scorePages(set).overall).toBeGreaterThanOrEqual(0.98)
  })
})

/** Every paragraph indented and broken where its column is full, as copy out of a PDF is. */
function setInColumns(raw: string, width: number): string {
  return raw
    .split('\n')
    .flatMap((line) => {
      if (line.trim().length <= 40) return [line]
      const text = `\u3000\u3000${line.trim()}`
      const rows = Math.ceil(text.length / width)
      return Array.from({ length: rows }, (_, row) => text.slice(row * width, (row + 1) * width))
    })
    .join('\n')
}
