import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runTool } from './run-tool.ts'
import { readRunningTests } from './running-tests.ts'

const ROOT = dirname(dirname(import.meta.dirname))
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stopped-'))
  mkdirSync(join(root, 'tests'))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true, force: true })
})

/** Runs the tool, stops it in the test that hangs, and returns what it printed. */
async function stopIn(test: RegExp, name: string, args: string[]) {
  const running = join(root, 'running')
  const lines: unknown[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
  const stopping = new AbortController()
  const env = { ...process.env, RUNNING_TESTS: running, E2E_RUNNING: running, VITEST: undefined }
  const run = runTool(name, args, { root, env, running, signal: stopping.signal })
  await expect.poll(() => readRunningTests(running).join()).toMatch(test)
  stopping.abort()
  expect(await run).toBe(1)
  return lines.join('\n')
}

it.each([
  ['vitest', ['run', `--reporter=${join(import.meta.dirname, 'running-vitest.ts')}`]],
  ['playwright', ['test', '--config=playwright.config.ts']],
])('a part that is stopped names the test it was in: %s', async (name, args) => {
  const tests = (from: string) => `
    import { test } from '${from}'
    test('ends', () => {})
    test('hangs', () => new Promise(() => {}), 1_000_000)`
  writeFileSync(join(root, 'tests/slow.test.ts'), tests('vitest'))
  writeFileSync(
    join(root, 'tests/slow.spec.ts'),
    tests('playwright/test').replace(', 1_000_000', ''),
  )
  writeFileSync(
    join(root, 'vitest.config.ts'),
    `export default { test: { include: ['**/*.test.ts'] } }`,
  )
  const reporter = [
    join(import.meta.dirname, 'running-playwright.ts'),
    { file: join(root, 'running') },
  ]
  writeFileSync(
    join(root, 'playwright.config.ts'),
    `export default { testMatch: '**/*.spec.ts', timeout: 0, reporter: [${JSON.stringify(reporter)}] }`,
  )
  const output = await stopIn(/slow\.\w+\.ts > hangs/, name, args)
  expect(output).toMatch(new RegExp(`^${name} was stopped in .*slow\\.\\w+\\.ts > hangs$`, 'm'))
  expect(output).not.toContain('ends')
})

it('prints what a tool that runs beside another wrote, whole and when it has ended', async () => {
  const output = join(root, 'output')
  const written: unknown[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(chunk) > 0)
  expect(await runTool('oxfmt', ['--version'], { root, output })).toBe(0)
  expect(written.map(String)).toEqual([readFileSync(output, 'utf8')])
  expect(written.join('')).toMatch(/\d+\.\d+\.\d+/)
})
