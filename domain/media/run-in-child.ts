import { spawn } from 'node:child_process'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { findBarrier, type Barrier } from './child-barrier.ts'
import { inTurn, type WorkOwner } from './child-queue.ts'

const DEADLINE_MS = 60_000
const HEAP_MB = 512
const MAX_OUTPUT_BYTES = 4 * 1_024 * 1_024

/** How the folders of children are named, in the system's temporary folder. */
export const CHILD_FOLDER = 'portal-child-'

/** For the shell's `ulimit`: data in kilobytes, processor time in seconds, files in blocks of 512 bytes. */
const LIMITS = { d: 1_200_000, t: 50, f: 131_072, n: 128, c: 0 }

/** What a program of ours needs to read of the project. */
const READABLE = ['domain', 'lib', 'db', 'node_modules', 'package.json']

export interface ChildResult {
  /** Null when the child was killed. */
  code: number | null
  /** What it wrote on standard output. */
  output: string
  /** Where it may write files. Read them by `readChildFile`, before `take` ends. */
  folder: string
}

interface ChildWork {
  /** Who waits for it: one child at a time runs for each. */
  owner: WorkOwner
  args?: string[]
  bytes: Uint8Array
  /** From its start; a minute when somebody waits for it. */
  deadlineMs?: number
}

/**
 * Runs one of our programs on bytes that are not trusted, in a process of its own: without secrets in its
 * environment, behind the barrier that the system has, with bounded memory, processor time, files and
 * output, and killed at a deadline. `take` gets the result; the child's folder is deleted after it.
 * Throws a Refusal when too many wait for their turn, or too many of one owner.
 */
export async function runInChild<T>(
  program: string,
  { owner, args = [], bytes, deadlineMs = DEADLINE_MS }: ChildWork,
  take: (result: ChildResult) => Promise<T>,
): Promise<T> {
  const barrier = await findBarrier(program)
  let folder: string | undefined
  try {
    const ended = await inTurn(owner, bytes.byteLength, async () => {
      // Not before: a child cannot start in a folder that somebody cleaned up while it waited.
      folder = await mkdtemp(join(tmpdir(), CHILD_FOLDER))
      if (barrier.user) await chown(folder, barrier.user.uid, barrier.user.gid)
      const run = { bytes, folder, barrier, deadlineMs }
      return { ...(await runOnce([program, folder, ...args], run)), folder }
    })
    return await take(ended)
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }
}

interface Run {
  bytes: Uint8Array
  folder: string
  barrier: Barrier
  deadlineMs: number
}

async function runOnce(
  programAndArguments: string[],
  { bytes, folder, barrier, deadlineMs }: Run,
): Promise<Omit<ChildResult, 'folder'>> {
  const command = [process.execPath, ...nodeFlags(folder), ...programAndArguments]
  const child = spawn(
    /* turbopackIgnore: true */ '/bin/sh',
    ['-c', limitingScript(), 'sh', ...barrier.wrap(command)],
    {
      cwd: folder,
      env: { NODE_ENV: 'production', TMPDIR: folder },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: deadlineMs,
      killSignal: 'SIGKILL',
      ...barrier.user,
    },
  )
  // A child that dies early closes its input; its exit code shows what happened.
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  const chunks: Buffer[] = []
  let size = 0
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.byteLength
    if (size <= MAX_OUTPUT_BYTES) chunks.push(chunk)
    else child.kill('SIGKILL')
  })
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  })
  return { code, output: Buffer.concat(chunks).toString('utf8') }
}

/** A limit that the system does not know is left out; the others still hold. */
function limitingScript(): string {
  const limits = Object.entries(LIMITS).map(([flag, value]) => `ulimit -${flag} ${value} 2>&-`)
  return [...limits, 'exec "$@"'].join('; ')
}

/** The runtime itself refuses the child's JavaScript other files and other processes. */
function nodeFlags(folder: string): string[] {
  const project = resolve(/* turbopackIgnore: true */ '.')
  return [
    `--max-old-space-size=${HEAP_MB}`,
    '--permission',
    '--allow-addons',
    ...READABLE.map((name) => `--allow-fs-read=${join(/* turbopackIgnore: true */ project, name)}`),
    `--allow-fs-read=${folder}`,
    `--allow-fs-write=${folder}`,
  ]
}
