// Takes the pictures of the manual again: npm run docs:screenshots [PATTERN]
// A demonstration of this folder is built and started at a moment that never passes, so that a picture differs only
// when its screen does. PATTERN is a regular expression over the names of the pictures. A picture that no page shows
// any more is deleted.

import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

import { runTool } from '../suite/run-tool.ts'
import { withPortal } from './with-portal.ts'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const MANUAL = join(ROOT, 'docs/zh/manual')
const PICTURES = join(MANUAL, 'pictures')
const CLOCK = pathToFileURL(join(import.meta.dirname, 'stopped-clock.mjs')).href
/** A Wednesday at ten in the morning of Beijing. */
const STOPPED_AT = String(Date.UTC(2026, 10, 25, 2))
/** Against hanging only. */
const MINUTES = 60

/** Without such a font each character would be an empty box. */
function requireChineseFont(): void {
  const fonts = execFileSync('fc-list', [':lang=zh']).toString().trim()
  if (fonts === '') throw new Error('This machine has no Chinese font: install fonts-noto-cjk')
}

function deleteUnused(): void {
  const text = globSync('*/*.md', { cwd: MANUAL })
    .map((file) => readFileSync(join(MANUAL, file), 'utf8'))
    .join('\n')
  for (const file of globSync(join(PICTURES, '*')))
    if (!text.includes(`/pictures/${basename(file)})`)) rmSync(file)
}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  requireChineseFont()
  mkdirSync(PICTURES, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-manual-'))
  const clock = { STOPPED_AT, NODE_OPTIONS: `--import=${CLOCK}` }
  const args = ['test', '--config=e2e/look/playwright.config.ts', 'manual.look.ts']
  for (const pattern of positionals) args.push('-g', pattern)
  try {
    const place = { folder: ROOT, dataDir, distDir: '.next-look', env: clock }
    const code = await withPortal(place, (portal) =>
      runTool('playwright', args, {
        root: ROOT,
        minutes: MINUTES,
        env: { ...process.env, STOPPED_AT, MANUAL_PORTAL: JSON.stringify(portal) },
      }),
    )
    deleteUnused()
    return code
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

process.exit(await main())
