import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, readCount } from './reports.ts'
import { add, openTally, summarize, totalLine, type Count } from './tally.ts'

const file = (...states: string[]) => ({
  name: resolve('lib/some.test.ts'),
  status: states.includes('failed') ? 'failed' : 'passed',
  message: '',
  assertionResults: states.map((status, index) => ({
    status,
    fullName: `case ${index}`,
    failureMessages:
      status === 'failed'
        ? ['expected \u001b[32m1\u001b[39m\n  at a line\n  at file:///node_modules/x.js']
        : [],
  })),
})
const spec = (title: string, status: string, ...messages: string[]) => ({
  title,
  tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
})
const vitest = (
  success: boolean,
  passed: number,
  total: number,
  testResults = [file('passed')],
) => ({
  success,
  numPassedTests: passed,
  numTotalTests: total,
  testResults,
})
const playwright = (
  stats: Partial<Record<string, number>>,
  errors: unknown[] = [],
  suites: unknown[] = [],
) => ({
  errors,
  suites,
  stats: { expected: 0, skipped: 0, unexpected: 0, flaky: 0, ...stats },
})

/** The numbers of a count alone. */
const numbers = ({ passed, failed }: Count) => ({ passed, failed })

describe('counting tests', () => {
  it('counts what passed, and all else as failed', () => {
    expect(numbers(countVitest(vitest(true, 12, 12)))).toEqual({ passed: 12, failed: 0 })
    expect(numbers(countVitest(vitest(false, 9, 12, [file('failed')])))).toEqual({
      passed: 9,
      failed: 3,
    })
    const played = playwright({ expected: 5, skipped: 1, unexpected: 2, flaky: 1 })
    expect(numbers(countPlaywright(played))).toEqual({ passed: 5, failed: 4 })
  })

  it('counts a file that could not be read as a failure', () => {
    const broken = { ...file(), status: 'failed', message: 'Cannot find it' }
    expect(countVitest(vitest(false, 3, 3, [file('passed'), broken]))).toEqual({
      passed: 3,
      failed: 1,
      failures: ['lib/some.test.ts\n  Cannot find it'],
    })
  })

  it('does not believe a run that found nothing or fell over after its last test', () => {
    expect(numbers(countVitest(vitest(true, 0, 0, [])))).toEqual({ passed: 0, failed: 1 })
    expect(numbers(countVitest(vitest(false, 3, 3)))).toEqual({ passed: 3, failed: 1 })
    expect(numbers(countPlaywright(playwright({})))).toEqual({ passed: 0, failed: 1 })
    expect(numbers(countPlaywright(playwright({ expected: 2 }, ['x'])))).toEqual({
      passed: 2,
      failed: 1,
    })
  })

  it('names each failure and begins its message, without colours', () => {
    expect(countVitest(vitest(false, 1, 2, [file('passed', 'failed')])).failures).toEqual([
      'lib/some.test.ts > case 1\n  expected 1\n    at a line',
    ])
    const inner = { title: 'group', specs: [spec('inner', 'skipped')] }
    const suite = {
      title: 'a.spec.ts',
      specs: [
        spec('good', 'expected'),
        spec('bad', 'unexpected', 'one\n  [pid=7][err] no bus', 'two'),
      ],
      suites: [inner],
    }
    const played = playwright({ expected: 1, unexpected: 1, skipped: 1 }, [], [suite])
    expect(countPlaywright(played).failures).toEqual([
      'a.spec.ts > bad\n  one\n  two',
      'a.spec.ts > group > inner',
    ])
  })

  describe('from a report on the disk', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reports-'))
    const path = join(folder, 'report.json')
    afterAll(() => rmSync(folder, { recursive: true }))

    it('takes the exit code into account, and a missing report as a failure', () => {
      expect(readCount(path, countVitest, 0)).toEqual({ passed: 0, failed: 1 })
      writeFileSync(path, JSON.stringify(vitest(true, 2, 2)))
      expect(numbers(readCount(path, countVitest, 0))).toEqual({ passed: 2, failed: 0 })
      expect(numbers(readCount(path, countVitest, 1))).toEqual({ passed: 2, failed: 1 })
    })
  })
})

describe('the tally', () => {
  it('adds up, and a crash is one failure', async () => {
    const heard: unknown[] = []
    const tally = openTally((line) => heard.push(line))
    await tally.run('good', () => Promise.resolve({ passed: 3, failed: 0 }))
    await tally.run('bad', () => Promise.reject(new Error('an expected crash')))
    expect(totalLine(tally.total)).toBe('3 passed, 1 failed')
    expect(heard.join('\n')).toContain('an expected crash')
    expect(numbers(add(tally.total, { passed: 1, failed: 1 }))).toEqual({ passed: 4, failed: 2 })
  })

  it('ends with what failed, by the name of the part where there is no better one', async () => {
    const tally = openTally(() => {})
    await tally.run('good', () => Promise.resolve({ passed: 3, failed: 0 }))
    await tally.run('crashed', () => Promise.reject(new Error('an expected crash')))
    const failures = ['some.test.ts > case\n  expected 1']
    await tally.run('tests', () => Promise.resolve({ passed: 0, failed: 1, failures }))
    expect(summarize(tally.total)).toBe(
      'FAILED crashed\n\nFAILED some.test.ts > case\n  expected 1\n\n3 passed, 2 failed',
    )
  })
})
