import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { EDITION_STATES } from '#db/states'

// What a state means is defined once. Elsewhere a state is asked about by the predicates of edition-state.ts,
// and in SQL by the lists of db/states.ts or a typed `eq`. Proposals and announcements share some of the names, and have
// rules of their own.
const MAY_COMPARE = [
  ...['edition-state', 'policy', 'workflow'].map((name) => `domain/edition/${name}.ts`),
  'domain/announcement/policy.ts',
  'domain/proposal/workflow.ts',
]

const STATE = `'(?:${EDITION_STATES.join('|')})'`
const COMPARISONS = [
  new RegExp(`[sS]tate\\)?\\s*[!=]==\\s*${STATE}`),
  new RegExp(`${STATE}\\s*[!=]==\\s*[\\w.]*[sS]tate\\b`),
  new RegExp(`\\[[^\\]]*${STATE}[^\\]]*\\]\\.includes\\([\\w.]*[sS]tate\\)`),
  new RegExp(`[sS]tate\\}\\s*(?:=|<>|in|not in)\\s*\\(?${STATE}`),
]

const files = globSync('{app,components,domain,server}/**/*.{ts,tsx}').filter(
  (path) => !/\.test\.|\/testing\//.test(path) && !MAY_COMPARE.includes(path),
)

it('finds the code', () => expect(files.length).toBeGreaterThan(500))

it('knows a comparison when it sees one', () => {
  const seen = (text: string) => COMPARISONS.some((pattern) => pattern.test(text))
  expect(seen(`if (edition.state === 'draft') return`)).toBe(true)
  expect(seen(`['returned', 'spiked'].includes(state)`)).toBe(true)
  expect(seen("sql`${editions.state} in ('draft', 'spiked')`")).toBe(true)
  expect(seen(`isDraft(edition.state)`)).toBe(false)
})

it('leaves the comparing of states to the workflow and the policy', () => {
  const compared = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => COMPARISONS.some((pattern) => pattern.test(line)))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(compared).toEqual([])
})
