import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildDivisions } from '#domain/division/build-divisions'
import { buildDivisionIndex } from '#domain/division/find-division'
import { readPage } from './read-page.ts'
import { findReading, scoreStory, type GoldStory, type Scores } from './testing/score-reading.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')
const FLOOR = 0.95
const divisions = buildDivisionIndex(buildDivisions('62'))

const pages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .toSorted()
  .map((file) => {
    const gold = JSON.parse(readFileSync(join(FOLDER, file.replace('.txt', '.json')), 'utf8'))
    return {
      file,
      raw: readFileSync(join(FOLDER, file), 'utf8'),
      stories: gold.articles as GoldStory[],
    }
  })

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

describe('the fixture pages', () => {
  const scores: Scores[] = []
  let extra = 0
  for (const page of pages) {
    const reading = readPage(page.raw, { divisions })
    extra += Math.max(0, reading.articles.length - page.stories.length)
    scores.push(...page.stories.map((gold) => scoreStory(gold, findReading(reading, gold))))
  }

  test('hold enough pages and stories to mean something', () => {
    expect(pages.length).toBeGreaterThanOrEqual(11)
    expect(scores.length).toBeGreaterThanOrEqual(40)
  })

  test(`are read at ${FLOOR} or better, no field under 0.9, with no story invented`, () => {
    const fields = Object.keys(scores.find((score) => score['found'] === 1) ?? {})
    const byField = fields.map((field) => [field, mean(scores.map((s) => s[field] ?? 0))] as const)
    expect(byField.filter(([, score]) => score < 0.9)).toEqual([])
    expect(mean(byField.map(([, score]) => score))).toBeGreaterThanOrEqual(FLOOR)
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
