// The count that the whole suite comes down to. A step that crashes is one failure, never a silence.

import { messageOf } from '../launch/explain.ts'
import { seconds } from '../launch/steps.ts'

export interface Count {
  passed: number
  failed: number
}

export const ONE_PASSED: Count = { passed: 1, failed: 0 }
export const ONE_FAILED: Count = { passed: 0, failed: 1 }

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

export function totalLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`
}

export interface Tally {
  readonly total: Count
  /** Runs one part of the suite and adds what it counted. */
  run(name: string, work: () => Promise<Count>): Promise<Count>
}

/** `say`: where it tells what runs and how it went. */
export function openTally(say: (line: unknown) => void = console.log): Tally {
  let total: Count = { passed: 0, failed: 0 }
  return {
    get total() {
      return total
    },
    async run(name, work) {
      say(`\n=== ${name}`)
      const started = performance.now()
      let count: Count
      try {
        count = await work()
      } catch (error) {
        say(error instanceof Error ? (error.stack ?? error.message) : messageOf(error))
        count = ONE_FAILED
      }
      total = add(total, count)
      say(`=== ${name}: ${totalLine(count)} (${seconds(performance.now() - started)})`)
      return count
    },
  }
}
