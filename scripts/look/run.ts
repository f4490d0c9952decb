// Compares how two states of the code look:
//   npm run look -- --against REV [PATTERN]
// The committed state REV and this folder as it is are each built and started on the same demo content; every
// screen is pictured in both, at three widths, in light, dark and elder mode. PATTERN is a regular expression over the
// names of the screens. Ends with 0 when no picture differs; differences lie in test-results/look, each with what was
// there before (expected), what is there now (actual) and what is different (diff).

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { runTool } from '../suite/run-tool.ts'
import { withPortal } from './with-portal.ts'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** Against hanging only. */
const MINUTES = 90

/** The folder of the revision, made once and used again. */
function checkOut(revision: string): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, maxBuffer: 2 ** 30 })
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`).toString().trim()
  const folder = join(tmpdir(), 'portal-look', commit)
  if (!existsSync(join(folder, 'package.json'))) {
    mkdirSync(folder, { recursive: true })
    execFileSync('tar', ['-x'], { cwd: folder, input: git('archive', commit) })
  }
  return folder
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { against: { type: 'string', default: 'HEAD' } },
    allowPositionals: true,
  })
  const checkout = checkOut(values.against)
  const data = join(tmpdir(), 'portal-look', `data-${process.pid}`)
  const [dataBefore, dataAfter] = [join(data, 'before'), join(data, 'after')]
  mkdirSync(dataBefore, { recursive: true })
  const args = ['test', '--config=e2e/look/playwright.config.ts', 'screens.look.ts']
  for (const pattern of positionals) args.push('-g', pattern)
  try {
    const [older, newer] = [
      { folder: checkout, dataDir: dataBefore, distDir: '.next' },
      { folder: ROOT, dataDir: dataAfter, distDir: '.next-look' },
    ]
    // The content is made by the older code, and carried over to the newer as an update would.
    await withPortal(older, async () => {})
    // With its owners: the database's files are not root's.
    execFileSync('cp', ['-a', dataBefore, dataAfter])
    return await withPortal(older, (before) =>
      withPortal(newer, (after) =>
        runTool('playwright', args, {
          root: ROOT,
          minutes: MINUTES,
          env: {
            ...process.env,
            LOOK_BEFORE: JSON.stringify(before),
            LOOK_AFTER: JSON.stringify(after),
          },
        }),
      ),
    )
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

process.exit(await main())
