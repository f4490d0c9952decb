// Runs one of the project's tools under this Node, its output on this console, within a time limit.

import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endChild, whenEnded } from '../launch/child.ts'
import { readRunningTests } from './running-tests.ts'

export interface ToolOptions {
  root: string
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal
  minutes?: number
  /** Where the tool's reporter keeps the tests that run: named when the tool has to be stopped. */
  running?: string
  /** A file that takes the tool's output, printed whole when it ends: another tool runs beside it. */
  output?: string | undefined
}

/** Against hanging only: what has no limit of its own is done in seconds. */
const MINUTES = 15

/** Resolves to the exit code; a tool that is stopped or too slow has failed. */
export async function runTool(
  name: string,
  args: readonly string[],
  { root, env = process.env, signal, minutes = MINUTES, running, output }: ToolOptions,
): Promise<number> {
  const tool = join(root, 'node_modules', '.bin', name)
  const target = output === undefined ? 'inherit' : openSync(output, 'w')
  const child = spawn(tool, args, {
    cwd: root,
    env: { ...env, PATH: `${join(root, 'node_modules', '.bin')}:${env.PATH ?? ''}` },
    stdio: ['ignore', target, target],
  })
  let cut = false
  const stop = () => {
    cut = true
    const tests = running === undefined ? [] : readRunningTests(running)
    for (const test of tests) console.log(`${name} was stopped in ${test}`)
    void endChild(child)
  }
  const timer = setTimeout(() => {
    console.log(`${name} took more than ${minutes} minutes and is stopped.`)
    stop()
  }, minutes * 60_000)
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  const code = await whenEnded(child)
  clearTimeout(timer)
  signal?.removeEventListener('abort', stop)
  if (typeof target === 'number') closeSync(target)
  if (output !== undefined) process.stdout.write(readFileSync(output))
  return cut ? 1 : code
}
