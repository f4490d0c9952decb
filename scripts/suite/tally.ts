// The count that the whole suite comes down to. A step that crashes is one failure, never a silence.

import { messageOf } from '#lib/process/explain-error'
import { seconds } from '../launch/steps.ts'

export interface Count {
  passed: number
  failed: number
  /** What failed, each by its name and, below it, the beginning of its message. */
  failures?: readonly string[]
}

export const ONE_PASSED: Count = { passed: 1, failed: 0 }
export const ONE_FAILED: Count = { passed: 0, failed: 1 }

export function add(a: Count, b: Count): Count {
  const failures = [...(a.failures ?? []), ...(b.failures ?? [])]
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, failures }
}

export function totalLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`
}

/** What a reader of the last lines needs: every failure by name, then the total, alone. */
export function summarize(total: Count): string {
  const failures = total.failures ?? []
  return [...failures.map((failure) => `FAILED ${failure}\n`), totalLine(total)].join('\n')
}

export interface Tally {
  readonly total: Count
  /** Runs one part of the suite and adds what it counted. */
  run(name: string, work: () => Promise<Count>): Promise<Count>
}

/** `say`: where it prints what runs and how it went. */
export function openTally(say: (line: unknown) => void = console.log): Tally {
  let total: Count = { passed: 0, failed: 0, failures: [] }
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
      const named = count.failed === 0 || (count.failures ?? []).length > 0
      total = add(total, named ? count : { ...count, failures: [name] })
      say(`=== ${name}: ${totalLine(count)} (${seconds(performance.now() - started)})`)
      return count
    },
  }
}
