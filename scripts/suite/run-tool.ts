// Runs one of the project's tools under this Node, its output on this console, within a time limit.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endChild, whenEnded } from '../launch/child.ts'

export interface ToolOptions {
  root: string
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal
  minutes?: number
}

/** Resolves to the exit code; a tool that is stopped or too slow has failed. */
export async function runTool(
  name: string,
  args: readonly string[],
  { root, env = process.env, signal, minutes = 5 }: ToolOptions,
): Promise<number> {
  const tool = join(root, 'node_modules', '.bin', name)
  const child = spawn(tool, args, {
    cwd: root,
    env: { ...env, PATH: `${join(root, 'node_modules', '.bin')}:${env.PATH ?? ''}` },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let cut = false
  const stop = () => {
    cut = true
    void endChild(child)
  }
  const timer = setTimeout(() => {
    console.log(`${name} took more than ${minutes} minutes and was stopped.`)
    stop()
  }, minutes * 60_000)
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  const code = await whenEnded(child)
  clearTimeout(timer)
  signal?.removeEventListener('abort', stop)
  return cut ? 1 : code
}
