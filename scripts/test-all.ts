// Everything there is to check, the start first since the browsers wait for it. At the end
// stands every failure by name; the last line is the total, alone.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOMY_NODE } from '#lib/testing/roomy-node'
import { openClosing, type Closing } from './launch/closing.ts'
import { checkMigrationDrift } from './suite/migration-drift.ts'
import { countPlaywright, countVitest, readCount } from './suite/reports.ts'
import { runTool, type ToolOptions } from './suite/run-tool.ts'
import { runStaticChecks } from './suite/static-checks.ts'
import { add, ONE_FAILED, openTally, summarize, type Tally } from './suite/tally.ts'
import { serveTestPortal } from './suite/test-portal.ts'

/**
 * Minutes after which a part that hangs is stopped: four times and more what each needs on a quiet machine with
 * two cores, side by side as here, so that a slow machine is slow and not red.
 */
const MINUTES = { unit: 20, start: 30, boot: 30, database: 36, endToEnd: 60 }

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

async function runSuite(tally: Tally, closing: Closing): Promise<void> {
  const { signal } = closing
  const folder = mkdtempSync(join(tmpdir(), 'portal-suite-'))
  closing.add(() => rmSync(folder, { recursive: true, force: true }))
  const dist = `.next-test-${process.pid}`
  closing.add(() => removeBuild(dist))
  const options: ToolOptions = { root: ROOT, signal }
  // A clone that its first test starts in an empty folder; everything after uses what that start has made.
  const clone = join(folder, 'clone')
  // Commands are started again and again: each file is compiled once.
  const compiled = join(folder, 'compiled')
  const vitest = (project: 'unit' | 'start' | 'boot' | 'database') =>
    tally.run(`${project} tests`, async () => {
      const report = join(folder, `${project}.json`)
      const running = join(folder, `${project}.running`)
      const reporters = ['default', 'json', './scripts/suite/running-vitest.ts']
      const args = ['run', `--project=${project}*`, `--outputFile.json=${report}`]
      for (const reporter of reporters) args.push(`--reporter=${reporter}`)
      // Its steps build on each other: what comes after a lost one would only wait.
      if (project === 'start') args.push('--bail=1')
      const code = await runTool('vitest', args, {
        ...options,
        minutes: MINUTES[project],
        running,
        output: join(folder, `${project}.log`),
        env: {
          ...process.env,
          RUNNING_TESTS: running,
          BOOT_FOLDER: clone,
          NODE_COMPILE_CACHE: compiled,
        },
      })
      return readCount(report, countVitest, code)
    })
  const browserTests = () =>
    tally.run('end-to-end tests', async () => {
      const report = join(folder, 'e2e.json')
      const running = join(folder, 'e2e.running')
      const env = {
        ...process.env,
        ...(await serveTestPortal(clone, join(folder, 'browsed'), closing)),
        E2E_REPORT: report,
        E2E_RUNNING: running,
        E2E_OUTPUT: join('test-results', `run-${process.pid}`),
        NODE_OPTIONS: ROOMY_NODE,
      }
      const code = await runTool('playwright', ['test'], {
        ...options,
        env,
        minutes: MINUTES.endToEnd,
        running,
      })
      return readCount(report, countPlaywright, code)
    })

  // A test waits more often than it works: lanes beside each other, so that no processor waits with it.
  const started = vitest('start')
  const withBrowsers = async () => {
    const { failed } = await started
    if (failed === 0) await browserTests()
    else await tally.run('end-to-end tests', noPortal)
  }
  const withoutBrowsers = async () => {
    await runStaticChecks(tally, options, dist)
    await tally.run('migration drift', () => checkMigrationDrift(options, `${dist}-migrations`))
    signal.throwIfAborted()
    await vitest('unit')
    // A portal that is killed and started again is waited for in one long row of tests: they begin as soon as they can.
    await Promise.all([vitest('database'), started.then(() => vitest('boot'))])
  }
  await Promise.all([withBrowsers(), withoutBrowsers()])
}

const noPortal = () => Promise.reject(new Error('There is no portal to test.'))

/** Next leaves a file at the top that points into the build's folder; with the folder it goes. */
function removeBuild(dist: string): void {
  rmSync(join(ROOT, dist), { recursive: true, force: true })
  const pointer = join(ROOT, 'next-env.d.ts')
  if (existsSync(pointer) && readFileSync(pointer, 'utf8').includes(`./${dist}/`)) rmSync(pointer)
}

async function main(): Promise<number> {
  const closing = openClosing()
  const tally = openTally()
  let { total } = tally
  try {
    await runSuite(tally, closing)
    total = tally.total
  } catch (error) {
    console.log(error instanceof Error ? (error.stack ?? error.message) : error)
    total = add(tally.total, { ...ONE_FAILED, failures: ['the suite itself (see above)'] })
  }
  await closing.closeAll()
  console.log(`\n${summarize(total)}`)
  return total.failed === 0 ? 0 : 1
}

process.exit(await main())
