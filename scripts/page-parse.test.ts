import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCRIPT = join(import.meta.dirname, 'page-parse.ts')
const PAGE = join(import.meta.dirname, '../domain/copydesk/fixtures/06.txt')
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

test.each([
  [[], /^Usage: /],
  [['no-such-page.txt'], /^Cannot read no-such-page\.txt: it does not exist\.$/],
  [[import.meta.dirname], /it is a folder\.$/],
  [[PAGE, '--page-date', '2022-02-30'], /^--page-date must be a day/],
] as const)('%j fails with one sentence', (args, sentence) => {
  const { status, stderr, stdout } = run(...args)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.trim()).toMatch(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
