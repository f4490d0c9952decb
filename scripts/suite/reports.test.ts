import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, readCount } from './reports.ts'
import { add, openTally, totalLine } from './tally.ts'

const file = (...states: string[]) => ({
  status: states.includes('failed') ? 'failed' : 'passed',
  assertionResults: states.map((status) => ({ status })),
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
const playwright = (stats: Partial<Record<string, number>>, errors: unknown[] = []) => ({
  errors,
  stats: { expected: 0, skipped: 0, unexpected: 0, flaky: 0, ...stats },
})

describe('counting tests', () => {
  it('counts what passed, and all else as failed', () => {
    expect(countVitest(vitest(true, 12, 12))).toEqual({ passed: 12, failed: 0 })
    expect(countVitest(vitest(false, 9, 12, [file('failed')]))).toEqual({ passed: 9, failed: 3 })
    expect(
      countPlaywright(playwright({ expected: 5, skipped: 1, unexpected: 2, flaky: 1 })),
    ).toEqual({
      passed: 5,
      failed: 4,
    })
  })

  it('counts a file that could not be read as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countVitest(vitest(false, 3, 3, [file('passed'), broken]))).toEqual({
      passed: 3,
      failed: 1,
    })
  })

  it('does not believe a run that found nothing or fell over after its last test', () => {
    expect(countVitest(vitest(true, 0, 0, []))).toEqual({ passed: 0, failed: 1 })
    expect(countVitest(vitest(false, 3, 3))).toEqual({ passed: 3, failed: 1 })
    expect(countPlaywright(playwright({}))).toEqual({ passed: 0, failed: 1 })
    expect(countPlaywright(playwright({ expected: 2 }, ['x']))).toEqual({ passed: 2, failed: 1 })
  })

  describe('from a report on the disk', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reports-'))
    const path = join(folder, 'report.json')
    afterAll(() => rmSync(folder, { recursive: true }))

    it('takes the exit code into account, and a missing report as a failure', () => {
      expect(readCount(path, countVitest, 0)).toEqual({ passed: 0, failed: 1 })
      writeFileSync(path, JSON.stringify(vitest(true, 2, 2)))
      expect(readCount(path, countVitest, 0)).toEqual({ passed: 2, failed: 0 })
      expect(readCount(path, countVitest, 1)).toEqual({ passed: 2, failed: 1 })
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
    expect(add(tally.total, { passed: 1, failed: 1 })).toEqual({ passed: 4, failed: 2 })
  })
})
