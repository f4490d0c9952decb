// Compares how two states of the code look:
//   npm run look -- --against REV [PATTERN]
// The committed state REV and this folder as it is are each built and started on the same demo content; every
// screen is pictured in both, at three widths, in light, dark and elder mode. PATTERN is a regular expression over the
// names of the screens. Ends with 0 when no picture differs; differences lie in test-results/look, each with what was
// there before (expected), what is there now (actual) and what is different (diff).

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { findFreePort } from '#lib/process/port'
import type { Secrets } from '../launch/secrets.ts'
import { seconds } from '../launch/steps.ts'
import { runTool } from '../suite/run-tool.ts'
import { databasePortOf } from '../testing/portal-parts.ts'
import { startPortal, waitForPage } from '../testing/portal-process.ts'

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

interface Side {
  url: string
  databaseUrl: string
  authSecret: string
}

/** Resolves to what `work` does with the portal of that folder; the portal is stopped then. */
async function withPortal<T>(
  folder: string,
  dataDir: string,
  distDir: string,
  work: (side: Side) => Promise<T>,
): Promise<T> {
  const began = performance.now()
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const portal = startPortal(folder, {
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXT_DIST_DIR: distDir,
    // Nothing is published or sent between two pictures.
    JOBS: 'apart',
  })
  try {
    await waitForPage(portal, url)
    console.log(`${folder} answers at ${url} (${seconds(performance.now() - began)})`)
    const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Secrets
    const owner = `portal_owner:${encodeURIComponent(secrets.databasePassword)}`
    const databaseUrl = `postgres://${owner}@127.0.0.1:${databasePortOf(dataDir)}/portal`
    return await work({ url, databaseUrl, authSecret: secrets.authSecret })
  } finally {
    portal.signal('SIGINT')
    await portal.ended
  }
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
  const args = ['test', '--config=e2e/look/playwright.config.ts']
  for (const pattern of positionals) args.push('-g', pattern)
  try {
    // The content is made by the older code, and carried over to the newer as an update would.
    await withPortal(checkout, dataBefore, '.next', async () => {})
    // With its owners: the database's files are not root's.
    execFileSync('cp', ['-a', dataBefore, dataAfter])
    return await withPortal(checkout, dataBefore, '.next', (before) =>
      withPortal(ROOT, dataAfter, '.next-look', (after) =>
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
