import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const SCRIPT = join(import.meta.dirname, 'page-parse.ts')
const PAGE = join(
  import.meta.dirname,
  '../domain/copydesk/fixtures/credits/damaged-brackets-01.txt',
)
const FOLDER = mkdtempSync(join(tmpdir(), 'page-parse-'))
const PDF = join(FOLDER, 'page.pdf')
const PICTURE = join(FOLDER, 'page.txt')
const OLD = join(FOLDER, 'old.txt')
writeFileSync(PDF, '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')
writeFileSync(PICTURE, Buffer.from('89504e470d0a1a0a0000000d', 'hex'))
// 政协 in GB 18030, as a headline and a text.
writeFileSync(OLD, Buffer.from('d5fed0ad0ad5fed0ada1a30a', 'hex'))
afterAll(() => rmSync(FOLDER, { recursive: true }))

const run = (...args: string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' })

test('prints the reading of a page as JSON', () => {
  const args = [SCRIPT, PAGE, '--page-date', '2022-07-08']
  const reading = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  expect(Object.keys(reading)).toEqual(['articles', 'warnings'])
  expect(reading.articles[0]).toMatchObject({
    eventDate: '2022-07-03',
    division: { code: '622927', level: 'county' },
  })
})

test('reads a page of an older editing system', () => {
  const { articles } = JSON.parse(run(OLD).stdout)
  expect(articles[0]).toMatchObject({ headline: '政协', paragraphs: ['政协。'] })
})

test.each([
  [[], /^Usage: /],
  [['no-such-page.txt'], /^Cannot read no-such-page\.txt: it does not exist\.$/],
  [[import.meta.dirname], /it is a folder\.$/],
  [[PAGE, '--page-date', '2022-02-30'], /^--page-date must be a day/],
  [
    [PDF],
    /^Cannot read .*page\.pdf: it is a PDF, not text\. Copy its text into a \.txt file first\.$/,
  ],
  [[PICTURE], /: it is a picture, not text\./],
] as const)('%j fails with one sentence', (args, sentence) => {
  const { status, stderr, stdout } = run(...args)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.trim()).toMatch(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
