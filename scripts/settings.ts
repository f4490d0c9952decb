// npm run settings: every setting of the portal, what it does, its value and where that comes from; a value that
// does not fit ends it with the sentence a start would end with. `--write` renews .env.example and the READMEs.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { OperatorError } from '#lib/process/operator-error'
import { describeSettings, renderEnvExample, replaceTable } from './launch/describe-settings.ts'
import { readSettings } from './launch/settings.ts'

const ROOT = join(import.meta.dirname, '..')

if (process.argv.includes('--write')) {
  writeFileSync(join(ROOT, '.env.example'), renderEnvExample())
  for (const readme of ['README.md', 'README.zh-CN.md'] as const) {
    const file = join(ROOT, readme)
    writeFileSync(file, replaceTable(readFileSync(file, 'utf8'), readme))
  }
} else {
  const file = join(ROOT, '.env')
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  console.log(describeSettings(process.env, written).join('\n'))
  try {
    readSettings(ROOT, { ...written, ...process.env })
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    console.error(`\n${error.message}`)
    process.exitCode = 1
  }
}
