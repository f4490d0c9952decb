// Reads the counts and the names of what failed out of the reports that Vitest and Playwright write.
// Whatever did not pass counts as failed: a skipped test shows nothing.

import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { ONE_FAILED, type Count } from './tally.ts'

const vitestSchema = z.object({
  success: z.boolean(),
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

interface Suite {
  title: string
  suites?: Suite[] | undefined
  specs: {
    title: string
    tests: { status: string; results: { errors: { message?: string | undefined }[] }[] }[]
  }[]
}

const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  suites: z.lazy(() => z.array(suiteSchema)).optional(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({
          status: z.string(),
          results: z.array(
            z.object({ errors: z.array(z.object({ message: z.string().optional() })) }),
          ),
        }),
      ),
    }),
  ),
})

const playwrightSchema = z.object({
  errors: z.array(z.unknown()),
  suites: z.array(suiteSchema),
  stats: z.object({
    expected: z.number(),
    skipped: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
  }),
})

const MAX_MESSAGE_LINES = 30
/** Lines of no use to who looks for the cause: other people's code, and what the browser wrote as it started. */
const NOISE = /^ *at .*(?:node_modules|<anonymous>)|^ *\[pid=\d+\]|^ *<launch/

function describeFailure(path: readonly string[], messages: readonly string[]): string {
  const lines = stripVTControlCharacters(messages.join('\n'))
    .split('\n')
    .filter((line) => line !== '' && !NOISE.test(line))
  return [path.join(' > '), ...lines.slice(0, MAX_MESSAGE_LINES).map((line) => `  ${line}`)].join(
    '\n',
  )
}

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
  const failures = testResults.flatMap(({ name, message = '', assertionResults }) => {
    const file = relative(process.cwd(), name)
    const tests = assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, failureMessages }) =>
        describeFailure([file, fullName], failureMessages ?? []),
      )
    return tests.length > 0 || message === '' ? tests : [describeFailure([file], [message])]
  })
  return honest({ passed: numPassedTests, failed, failures }, success)
}

function listPlaywrightFailures(suites: readonly Suite[], path: readonly string[] = []): string[] {
  return suites.flatMap((suite) => {
    const inside = [...path, suite.title]
    const failed = suite.specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ results }) =>
          describeFailure(
            [...inside, title],
            results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)),
          ),
        ),
    )
    return [...failed, ...listPlaywrightFailures(suite.suites ?? [], inside)]
  })
}

export function countPlaywright(report: unknown): Count {
  const { errors, stats, suites } = playwrightSchema.parse(report)
  const failed = stats.unexpected + stats.flaky + stats.skipped
  const failures = listPlaywrightFailures(suites)
  return honest({ passed: stats.expected, failed, failures }, errors.length === 0)
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
