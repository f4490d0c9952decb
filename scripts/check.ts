// The fast part of the suite: no database, no browser; two to four minutes.

import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTool } from './suite/run-tool.ts'
import { runStaticChecks } from './suite/static-checks.ts'
import { ONE_FAILED, ONE_PASSED, openTally, summarize } from './suite/tally.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = `.next-check-${process.pid}`
const tally = openTally()
await runStaticChecks(tally, { root }, dist)
await tally.run('unit tests', async () => {
  const code = await runTool('vitest', ['run', '--project=unit*'], { root })
  return code === 0 ? ONE_PASSED : ONE_FAILED
})
rmSync(join(root, dist), { recursive: true, force: true })
console.log(`\n${summarize(tally.total)}`)
process.exitCode = tally.total.failed === 0 ? 0 : 1
