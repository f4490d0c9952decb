import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

import { NotJudged } from './judge.ts'

interface JudgeOutput {
  code: number
  output: string
  errors: string
}

interface Running {
  cwd: string
  /** How to get the program. */
  install: string
  /** What it may take: a quarter of an hour by default. */
  seconds?: number
}

/** Runs a judge that is a program, and returns all that it says. */
export async function runJudge(
  program: string,
  args: readonly string[],
  { cwd, install, seconds = 900 }: Running,
): Promise<JudgeOutput> {
  const child = spawn(program, args, {
    cwd,
    // Messages of theirs are read, so they come in English.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * 1_000,
  })
  const output = text(child.stdout)
  const errors = text(child.stderr)
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    if (signal !== null) throw new NotJudged(`${program} did not end within ${seconds} seconds`)
    return { code: code ?? 1, output: await output, errors: await errors }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw isMissing ? new NotJudged(`${program} is not installed: ${install}`) : error
  }
}

/** Runs a package of npm that is no part of the project, at an exact version. */
export function runPackage(
  packages: readonly string[],
  args: readonly string[],
  cwd: string,
): Promise<JudgeOutput> {
  const named = packages.flatMap((name) => ['-p', name])
  const install = 'it comes with Node'
  return runJudge('npx', ['--yes', ...named, ...args], { cwd, install })
}
