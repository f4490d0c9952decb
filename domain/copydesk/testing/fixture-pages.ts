// The pages of a fixture folder with their gold sidecars, and how well `readPage` reads them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildDivisions } from '#domain/division/build-divisions'
import { buildDivisionIndex } from '#domain/division/find-division'
import { readPage } from '../read-page.ts'
import { findReading, scoreStory, type GoldStory, type Scores } from './score-reading.ts'

type FixturePage = { file: string; raw: string; stories: GoldStory[] }

export const divisions = buildDivisionIndex(buildDivisions('62'))

export function fixturePages(folder: string): FixturePage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file.replace('.txt', '.json')), 'utf8'))
      return { file, raw: readFileSync(join(folder, file), 'utf8'), stories: gold.articles }
    })
}

export function scorePages(pages: readonly FixturePage[]) {
  const scores: Scores[] = []
  let extra = 0
  for (const page of pages) {
    const reading = readPage(page.raw, { divisions })
    extra += Math.max(0, reading.articles.length - page.stories.length)
    scores.push(...page.stories.map((gold) => scoreStory(gold, findReading(reading, gold))))
  }
  const fields = Object.keys(scores.find((score) => score['found'] === 1) ?? {})
  const byField = Object.fromEntries(
    fields.map((field) => [field, mean(scores.map((score) => score[field] ?? 0))]),
  )
  return { stories: scores.length, byField, overall: mean(Object.values(byField)), extra }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
