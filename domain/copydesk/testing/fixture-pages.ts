// The fixture pages with their gold sidecars, and how well `readPage` reads them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from '../read-page.ts'
import { meanScores, overallOf, scorePage, type GoldStory } from './score-reading.ts'

type FixturePage = { file: string; raw: string; stories: GoldStory[] }

const FIXTURES = join(import.meta.dirname, '../fixtures')

/** The pages that the parser is mended by, in a folder for each kind of thing they show. */
export function seenPages(): FixturePage[] {
  const kinds = readdirSync(FIXTURES).filter((kind) => kind !== 'aside')
  return kinds.toSorted().flatMap((kind) => pagesIn(join(FIXTURES, kind)))
}

/** The held-out pages: only scored, never looked at while the parser is mended. */
export const asidePages = (): FixturePage[] => pagesIn(join(FIXTURES, 'aside'))

function pagesIn(folder: string): FixturePage[] {
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
