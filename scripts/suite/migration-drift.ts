// Do the committed migrations say what the schema says? Asked of a copy, so that the answer leaves
// nothing behind in the working tree.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import config from '../../drizzle.config.ts'
import { runTool, type ToolOptions } from './run-tool.ts'
import { ONE_FAILED, ONE_PASSED, type Count } from './tally.ts'

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

/** What git sees in the folder that is not committed; nothing where there is no git. */
function uncommitted(root: string, folder: string): string {
  if (!existsSync(join(root, '.git'))) return ''
  const git = spawnSync('git', ['status', '--porcelain', folder], { cwd: root, encoding: 'utf8' })
  return git.stdout.trim()
}

/** `draft`: a folder below the project's that may be made and is deleted again. */
export async function checkMigrationDrift(options: ToolOptions, draft: string): Promise<Count> {
  const { root } = options
  const { out = '', schema, dialect } = config
  const migrations = join(root, out)
  const copy = join(root, draft)
  cpSync(migrations, copy, { recursive: true })
  try {
    const code = await runTool(
      'drizzle-kit',
      [
        'generate',
        `--dialect=${dialect}`,
        `--schema=${String(schema)}`,
        `--out=./${draft}`,
        ...('casing' in config ? [`--casing=${String(config.casing)}`] : []),
      ],
      options,
    )
    const missing = listFiles(copy).filter((file) => !existsSync(join(migrations, file)))
    if (missing.length > 0) {
      console.log(`The schema has changed: npm run db:generate would write ${missing.join(', ')}.`)
      return ONE_FAILED
    }
    if (code !== 0) return ONE_FAILED
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  const changes = uncommitted(root, relative(root, migrations))
  if (changes === '') return ONE_PASSED
  console.log(`Migrations that are not committed:\n${changes}`)
  return ONE_FAILED
}
