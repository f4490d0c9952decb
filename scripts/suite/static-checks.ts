// The checks that need no database and no browser. Each counts as one.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPlainWords } from './plain-words.ts'
import { runTool, type ToolOptions } from './run-tool.ts'
import { ONE_FAILED, ONE_PASSED, type Count, type Tally } from './tally.ts'

const asCount = (code: number): Count => (code === 0 ? ONE_PASSED : ONE_FAILED)

/**
 * Next writes the types of the routes into the build's folder, and next-env.d.ts points at the
 * folder written last. Runs side by side therefore each check by a tsconfig of their own.
 */
async function checkTypes(options: ToolOptions, dist: string): Promise<Count> {
  const { root, env } = options
  const generated = await runTool('next', ['typegen'], {
    ...options,
    env: { ...(env ?? process.env), NEXT_DIST_DIR: dist, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (generated !== 0) return ONE_FAILED
  const config = {
    extends: '../tsconfig.json',
    compilerOptions: { incremental: false, types: ['node', 'next', 'next/image-types/global'] },
    files: ['./types/routes.d.ts', './types/validator.ts'],
    include: ['../**/*.ts', '../**/*.tsx'],
    exclude: ['../node_modules', '../.next*', '../.data', '../public', '../next-env.d.ts'],
  }
  mkdirSync(join(root, dist), { recursive: true })
  writeFileSync(join(root, dist, 'tsconfig.json'), JSON.stringify(config))
  // Each checker works out for itself what several of them need, and the processors are busy with the other lane.
  const args = ['--noEmit', '--checkers', '1', '-p', join(dist, 'tsconfig.json')]
  return asCount(await runTool('tsc', args, options))
}

/** Of tools written in Go: they look for garbage a third as often, for a tenth more memory. */
const ROOMY_GO = { GOGC: '300' }

/** `dist`: a folder of this run, below the project's, for what Next generates. */
export async function runStaticChecks(
  tally: Tally,
  given: ToolOptions,
  dist: string,
): Promise<void> {
  const options = { ...given, env: { ...(given.env ?? process.env), ...ROOMY_GO } }
  const one = (name: string, tool: string, args: string[]) =>
    tally.run(name, async () => asCount(await runTool(tool, args, options)))
  await tally.run('types', () => checkTypes(options, dist))
  await one('lint and layers', 'oxlint', ['--deny-warnings'])
  await one('format', 'oxfmt', ['--check', '.'])
  await one('dead code', 'knip', ['--no-progress'])
  await tally.run('plain words', () => checkPlainWords(options.root))
}
