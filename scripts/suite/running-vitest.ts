import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { openRunningTests, type RunningTests } from './running-tests.ts'

const nameOf = (test: TestCase) => `${test.module.relativeModuleId} > ${test.fullName}`

/** Vitest's reporter that keeps the tests that run, and the files being loaded, in RUNNING_TESTS. */
export default class RunningReporter implements Reporter {
  readonly #running: RunningTests = openRunningTests(process.env.RUNNING_TESTS ?? '')

  onTestModuleQueued(file: TestModule): void {
    this.#running.begin(file.relativeModuleId)
  }

  onTestModuleEnd(file: TestModule): void {
    this.#running.end(file.relativeModuleId)
  }

  onTestCaseReady(test: TestCase): void {
    this.#running.begin(nameOf(test))
  }

  onTestCaseResult(test: TestCase): void {
    this.#running.end(nameOf(test))
  }
}
