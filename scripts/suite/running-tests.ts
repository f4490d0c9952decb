// Which tests run at this moment, kept in a file by the reporters of Vitest and Playwright: a part of
// the suite that had to be stopped is asked there what it was doing.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'

export interface RunningTests {
  begin(test: string): void
  end(test: string): void
}

export function openRunningTests(file: string): RunningTests {
  const running = new Set<string>()
  const keep = () => writeFileSync(file, [...running].join('\n'))
  keep()
  return {
    begin(test) {
      running.add(test)
      keep()
    },
    end(test) {
      running.delete(test)
      keep()
    },
  }
}

/** Empty when none ran, or when the run has not come as far as its tests. */
export function readRunningTests(file: string): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}
