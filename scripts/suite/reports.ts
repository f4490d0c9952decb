// Reads the counts out of the reports that Vitest and Playwright write. Whatever did not pass counts
// as failed: a skipped test shows nothing.

import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ONE_FAILED, type Count } from './tally.ts'

const vitestSchema = z.object({
  success: z.boolean(),
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

const playwrightSchema = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({
    expected: z.number(),
    skipped: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
  }),
})

/** A run that failed although every test passed, or that found no test, has one failure more. */
function honest(count: Count, succeeded: boolean): Count {
  const silent = count.failed === 0 && (!succeeded || count.passed === 0)
  return silent ? { ...count, failed: 1 } : count
}

export function countVitest(report: unknown): Count {
  const { success, numTotalTests, numPassedTests, testResults } = vitestSchema.parse(report)
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  )
  const failed = numTotalTests - numPassedTests + broken.length
  return honest({ passed: numPassedTests, failed }, success)
}

export function countPlaywright(report: unknown): Count {
  const { errors, stats } = playwrightSchema.parse(report)
  const failed = stats.unexpected + stats.flaky + stats.skipped
  return honest({ passed: stats.expected, failed }, errors.length === 0)
}

/** `exitCode` is the run's own; a report that is missing or says less than it is a failure. */
export function readCount(
  file: string,
  count: (report: unknown) => Count,
  exitCode: number,
): Count {
  if (!existsSync(file)) return ONE_FAILED
  return honest(count(JSON.parse(readFileSync(file, 'utf8'))), exitCode === 0)
}
