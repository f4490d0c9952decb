import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { BROKEN_TEXT, plainText } from './plain-text.ts'

test.each(['', '县政协', '𠮷', 'a\u200b\n\t'])('%j is text', (given) => {
  expect(plainText().parse(given)).toBe(given)
})

test.each(['a\0', '\0', '\ud842', '字\udfb7字'])('%j is refused in words', (given) => {
  expect(plainText().safeParse(given).error?.issues).toMatchObject([{ message: BROKEN_TEXT }])
})

/** What the portal itself wrote: its environment, its rows, its answers. */
const OWN_WORDS = [
  'app/(newsroom)/(workspace)/_components/copy-editor/upload-picture.ts',
  'app/(newsroom)/(workspace)/_components/copy-form/desk-ports.ts',
  'app/(newsroom)/(workspace)/_components/copy-form/device-drafts.ts',
  'app/(newsroom)/(workspace)/_lib/bring-file.ts',
  'app/(newsroom)/(workspace)/_lib/send-file.ts',
  'domain/article/forms/story-json.ts',
  'domain/feed/api/schemas.ts',
  'domain/media/encode-apart.ts',
  'domain/media/read-word-apart.ts',
  'domain/notice/event-facts.ts',
  'domain/notice/list-jobs.ts',
  'domain/review/list-public-changes.ts',
  'domain/site/share-pictures/card-words.ts',
  'server/env.ts',
]

test('what comes from a request goes through it', () => {
  const sources = globSync('{app,server,domain}/**/*.{ts,tsx}', {
    exclude: (name) => name.includes('.test.'),
  })
  const others = sources
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !OWN_WORDS.includes(path))
    .filter((path) => /\bz\s*\.string\(/.test(readFileSync(path, 'utf8')))
  expect(sources.length).toBeGreaterThan(500)
  expect(others).toEqual([])
})
