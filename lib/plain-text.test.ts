import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'
import { z } from 'zod'

import { BROKEN_TEXT, plainText } from './plain-text.ts'

test.each(['', '县政协', '𠮷', 'a\u200b\n\t'])('%j is text', (given) => {
  expect(plainText().parse(given)).toBe(given)
})

test.each(['a\0', '\0', '\ud842', '字\udfb7字'])('%j is refused in words', (given) => {
  expect(plainText().safeParse(given).error?.issues).toMatchObject([{ message: BROKEN_TEXT }])
})

test.each([
  ['a\u001b[31m字', 'a [31m字'],
  ['\u0007铃', ' 铃'],
  ['付\u202e款\u202c', '付 款 '],
  ['\u2066a\u2069\u0085\u007f', ' a   '],
  ['\u202e', ' '],
  ['一\r\n二\t三', '一\r\n二\t三'],
])('of %j is kept %j', (given, kept) => {
  expect(plainText().parse(given)).toBe(kept)
})

test('what is counted comes after: a text of controls alone is an empty one', () => {
  const written = plainText().trim().min(1, '请写')
  expect(written.safeParse('\u001b\u202e').error?.issues).toMatchObject([{ message: '请写' }])
})

test('a schema without messages of its own answers in Chinese, whatever is wrong', () => {
  const schema = z.strictObject({
    text: plainText().min(2).max(3),
    choice: z.enum(['a']),
    number: z.number().int().max(1),
    address: z.url(),
    either: z.union([z.literal(1), z.array(z.date())]),
  })
  const wrong = [
    null,
    {},
    { text: '1', choice: 'b', number: 2, address: 'x', either: {} },
    { text: '1234', choice: 1, number: 0.5, address: 1, either: [1], other: 1 },
  ]
  for (const given of wrong) {
    const { error } = schema.safeParse(given)
    expect(error?.issues.length).toBeGreaterThan(0)
    for (const { message } of error?.issues ?? [])
      expect(message).toMatch(/^[\p{Script=Han}、，]+$/u)
  }
})

/** What lets a text through that is not of a closed form. */
const TEXT = /\bz\s*\.(?:string|coerce\s*\.string|templateLiteral|stringFormat)\(/
/** What the portal itself wrote: its environment, its rows, its answers. */
const OWN_WORDS = [
  'app/(newsroom)/(workspace)/_components/body-editor/send-crop.ts',
  'app/(newsroom)/(workspace)/_components/body-editor/upload-picture.ts',
  'app/(newsroom)/(workspace)/_components/editor-session/site-ports.ts',
  'app/(newsroom)/(workspace)/_components/editor-session/device-drafts.ts',
  'app/(newsroom)/(workspace)/_lib/kept/kept-words.ts',
  'app/(newsroom)/(workspace)/_lib/bring-file.ts',
  'app/(newsroom)/(workspace)/_lib/send-file.ts',
  'domain/article/forms/edition-json.ts',
  'domain/backup/backup-format.ts',
  'domain/feed/api/block-schema.ts',
  'domain/feed/api/consultation-schema.ts',
  'domain/feed/api/matter-schema.ts',
  'domain/feed/api/promise-schema.ts',
  'domain/feed/api/schemas.ts',
  'domain/health/read-figures.ts',
  'domain/integrity/build-manifest.ts',
  'domain/media/encode-in-child.ts',
  'domain/media/read-docx-in-child.ts',
  'domain/notice/event-facts.ts',
  'domain/notice/list-jobs.ts',
  'domain/publication/list-public-changes.ts',
  'domain/roster/read-sheet-in-child.ts',
  'domain/site/share-pictures/card-texts.ts',
  'server/env.ts',
]

test('what comes from a request goes through it', () => {
  const sources = globSync('{app,server,domain}/**/*.{ts,tsx}', {
    exclude: (name) => name.includes('.test.'),
  })
  const others = sources
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !OWN_WORDS.includes(path))
    .filter((path) => TEXT.test(readFileSync(path, 'utf8')))
  expect(sources.length).toBeGreaterThan(500)
  expect(others).toEqual([])
})
