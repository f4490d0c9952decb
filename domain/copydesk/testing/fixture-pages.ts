// The pages of a fixture folder with their gold sidecars, and how well `readPage` reads them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildDivisions } from '#domain/division/build-divisions'
import { buildDivisionIndex } from '#domain/division/find-division'
import { readPage } from '../read-page.ts'
import { meanScores, overallOf, scorePage, type GoldStory } from './score-reading.ts'

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
  const scored = pages.map(({ raw, stories }) =>
    scorePage(readPage(raw, { divisions }).articles, stories),
  )
  const byField = meanScores(scored)
  const extra = scored.reduce((total, page) => total + page.extra, 0)
  const stories = scored.reduce((total, page) => total + page.stories.length, 0)
  return { stories, byField, overall: overallOf(byField), extra }
}
