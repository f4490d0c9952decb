// Everything there is to check, in the order in which a failure is cheapest to learn of. The last
// line is the total, alone.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openClosing, type Closing } from './launch/closing.ts'
import { checkMigrationDrift } from './suite/migration-drift.ts'
import { countPlaywright, countVitest, readCount } from './suite/reports.ts'
import { runTool, type ToolOptions } from './suite/run-tool.ts'
import { runStaticChecks } from './suite/static-checks.ts'
import { add, ONE_FAILED, ONE_PASSED, openTally, totalLine, type Tally } from './suite/tally.ts'
import { openTestPortal } from './suite/test-portal.ts'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

async function runSuite(tally: Tally, closing: Closing): Promise<void> {
  const { signal } = closing
  const folder = mkdtempSync(join(tmpdir(), 'portal-suite-'))
  closing.add(() => rmSync(folder, { recursive: true, force: true }))
  const dist = `.next-test-${process.pid}`
  closing.add(() => forgetBuild(dist))
  const options: ToolOptions = { root: ROOT, signal }
  const vitest = (project: string, minutes: number, env: Record<string, string> = {}) =>
    tally.run(`${project} tests`, async () => {
      const report = join(folder, `${project}.json`)
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const args = ['run', `--project=${project}`, ...reporters]
      const code = await runTool('vitest', args, {
        ...options,
        minutes,
        env: { ...process.env, ...env },
      })
      return readCount(report, countVitest, code)
    })

  await runStaticChecks(tally, options, dist)
  await tally.run('migration drift', () => checkMigrationDrift(options, `${dist}-migrations`))
  await vitest('unit', 5)
  signal.throwIfAborted()
  const portal = await openTestPortal(ROOT, folder, dist, closing)
  await vitest('database', 8, { TEST_DATABASE_URL: portal.ownerUrl })
  const { failed } = await tally.run('production build', async () => {
    await portal.build()
    return ONE_PASSED
  })
  await tally.run('end-to-end tests', async () => {
    if (failed > 0) throw new Error('There is no build to test.')
    const report = join(folder, 'e2e.json')
    const env = {
      ...process.env,
      E2E_BASE_URL: await portal.serve(),
      E2E_DATABASE_URL: portal.ownerUrl,
      E2E_AUTH_SECRET: portal.authSecret,
      E2E_DATA_DIR: portal.dataDir,
      E2E_REPORT: report,
      E2E_OUTPUT: join('test-results', `run-${process.pid}`),
    }
    const code = await runTool('playwright', ['test'], { ...options, env, minutes: 11 })
    return readCount(report, countPlaywright, code)
  })
  await vitest('boot', 10)
}

/** Next leaves a file at the top that points into the build's folder; with the folder it goes. */
function forgetBuild(dist: string): void {
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
    total = add(tally.total, ONE_FAILED)
  }
  await closing.closeAll()
  console.log(`\n${totalLine(total)}`)
  return total.failed === 0 ? 0 : 1
}

process.exit(await main())
