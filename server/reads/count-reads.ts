import 'server-only'

import { isbot } from 'isbot'

import { recordReads } from '#domain/stats/record-reads'
import { shanghaiDay } from '#lib/dates'

import { database } from '../database.ts'
import { logError } from '../log.ts'
import { heldSharedCache } from '../shared-cache/held-shared-cache.ts'
import { createReadCounter, type ReadCounter } from './read-counter.ts'
import { openReadLimit, type ReadLimit } from './read-limit.ts'

const EVERY_MS = 5_000

interface Counting {
  counter: ReadCounter
  limit: ReadLimit
}

const held = globalThis as typeof globalThis & { portalReads?: Counting }

/** Starts writing what is counted every few seconds, and once more when the process is asked to end. */
export function startCountingReads(): void {
  if (held.portalReads) return
  const { counter } = counting()
  const write = () => void counter.flush().catch((error: unknown) => logError(error, 'reads'))
  setInterval(write, EVERY_MS).unref()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, write)
}

/**
 * Counts one reading of an article, unless a program did it or too many come at once; whether it was
 * counted.
 */
export async function countRead(
  articleId: number,
  visitor: { agent: string | null; address: string },
): Promise<boolean> {
  if (!visitor.agent || isbot(visitor.agent)) return false
  const { counter, limit } = counting()
  if (!(await limit.allows(visitor.address))) return false
  return counter.add(articleId, shanghaiDay(new Date()))
}

/** Resolves when what is counted by now was written, or could not be. */
export const readsTried = (): Promise<void> => counting().counter.tried()

function counting(): Counting {
  held.portalReads ??= {
    counter: createReadCounter((counts) => recordReads(database(), counts)),
    limit: openReadLimit(heldSharedCache()?.counter),
  }
  return held.portalReads
}
