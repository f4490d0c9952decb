import type { Reporter, TestCase } from 'playwright/types/testReporter'
import { openRunningTests, type RunningTests } from './running-tests.ts'

const nameOf = (test: TestCase) => test.titlePath().filter(Boolean).join(' > ')

/** Playwright's reporter that keeps the tests that run in `file`. */
export default class RunningReporter implements Reporter {
  readonly #running: RunningTests

  constructor({ file }: { file: string }) {
    this.#running = openRunningTests(file)
  }

  onTestBegin(test: TestCase): void {
    this.#running.begin(nameOf(test))
  }

  onTestEnd(test: TestCase): void {
    this.#running.end(nameOf(test))
  }
}
