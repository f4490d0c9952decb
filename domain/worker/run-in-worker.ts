import { resolve } from 'node:path'

import { openPool, type Outcome, type Pool, type TaskBounds } from './pool.ts'
import type { TASKS } from './tasks.ts'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/worker/program.ts')
const THREADS = 2
const DEADLINE_MS = 5_000

type Tasks = typeof TASKS

// One pool a process, however often a bundler repeats this module.
const held = globalThis as typeof globalThis & { portalThreads?: Pool }

/** Runs pure work on people's text outside the event loop, with a deadline. */
export async function runInWorker<Name extends keyof Tasks>(
  name: Name,
  args: Parameters<Tasks[Name]>,
  { deadlineMs = DEADLINE_MS, ...bounds }: Partial<TaskBounds> = {},
): Promise<Outcome<Awaited<ReturnType<Tasks[Name]>>>> {
  held.portalThreads ??= openPool(PROGRAM, THREADS)
  const outcome = await held.portalThreads.run({ name, args }, { deadlineMs, ...bounds })
  return outcome as Outcome<Awaited<ReturnType<Tasks[Name]>>>
}
