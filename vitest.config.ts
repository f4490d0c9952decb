import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

import { ROOMY_NODE } from './lib/testing/roomy-node.ts'

const MINUTE = 60_000

/** Against hanging only: a slow machine is slow and not red. No test sets a limit of its own. */
const patience = (minutes: number) => ({
  testTimeout: minutes * MINUTE,
  hookTimeout: minutes * MINUTE,
  expect: { poll: { timeout: minutes * MINUTE } },
})
/** Processes take seconds to start and to end, and some of what is looked at is a page. */
const patienceWithProcesses = {
  ...patience(20),
  expect: { poll: { timeout: 20 * MINUTE, interval: 250 } },
}

/** Its portal is what the tests after it use. */
const START = 'scripts/start.boot.test.ts'

const UNIT = '{lib,db,domain,server,components,scripts,app,demo}/**/*.test.{ts,tsx}'
const DATABASE = '{db,domain,demo,server,scripts}/**/*.db.test.ts'
const BOOT = '**/*.boot.test.{ts,tsx}'

/** Tests that put something in a module's place: theirs alone, so each has a process of its own. */
const MOCKING = globSync(UNIT).filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))
/** The others share a process, and what it has loaded. */
const sharing = (exclude: string[]) => ({ isolate: false, exclude: [...exclude, ...MOCKING] })

const unit = {
  ...patience(10),
  // By default one processor is left to watch.
  maxWorkers: '100%',
  execArgv: [ROOMY_NODE],
}
const database = {
  ...patience(10),
  globalSetup: ['db/testing/global-setup.ts'],
  execArgv: [ROOMY_NODE],
}
const isDatabase = (file: string) => file.endsWith('.db.test.ts')

// Three kinds: `unit` is pure and fast; `database` runs *.db.test.ts against a real PostgreSQL (TEST_DATABASE_URL, else
// one of its own); `start` is the first start in an empty folder, and `boot` what else starts processes: a built portal,
// or a browser.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', ...unit, include: [UNIT], ...sharing(['**/*.db.test.ts', BOOT]) } },
      {
        test: {
          name: 'unit-mocking',
          ...unit,
          // Each file has globals and modules of its own, in a process that has the test runner already.
          pool: 'vmForks',
          include: MOCKING.filter((file) => !isDatabase(file)),
        },
      },
      { test: { name: 'database', ...database, include: [DATABASE], ...sharing([]) } },
      { test: { name: 'database-mocking', ...database, include: MOCKING.filter(isDatabase) } },
      { test: { name: 'start', ...patienceWithProcesses, include: [START] } },
      {
        // Next's list of plugins is not Vite's; a test that wants a style sheet makes it.
        css: { postcss: {} },
        test: {
          name: 'boot',
          ...patienceWithProcesses,
          include: [BOOT],
          exclude: [START],
          // Without a portal that is built already, the first file builds the one that the others start.
          fileParallelism: Boolean(process.env['BOOT_FOLDER']),
          maxWorkers: 2,
        },
      },
    ],
  },
})
