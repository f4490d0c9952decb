import { globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

// How a sender can be found is read in one place. A page, a feed, the API or an export that came near it would show up here.
const sources = globSync('{app,components,demo,domain,scripts,server}/**/*.{ts,tsx}').filter(
  (path) => !/\.test\.tsx?$/.test(path),
)
const naming = (words: RegExp) =>
  sources.filter((path) => words.test(readFileSync(path, 'utf8'))).toSorted()

it('is opened by the command that keeps who looked, and by nothing else', () => {
  expect(sources.length).toBeGreaterThan(1_000)
  expect(naming(/\bfindContact\b/)).toEqual([
    'domain/intake/read-contact.ts',
    'domain/intake/sealed-contact.ts',
  ])
})

it('is in a table that three files know', () => {
  expect(naming(/\bintakeContacts\b|\bintake_contacts\b/)).toEqual([
    'domain/intake/erase-contacts.ts',
    'domain/intake/get-intake.ts',
    'domain/intake/sealed-contact.ts',
  ])
})
