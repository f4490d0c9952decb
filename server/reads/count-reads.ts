import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

import { isbot } from 'isbot'
import { RateLimiterMemory } from 'rate-limiter-flexible'

import { recordReads } from '#domain/stats/record-reads'
import { shanghaiDay } from '#lib/dates'

import { database } from '../database.ts'
import { logFault } from '../log.ts'
import { createReadCounter, type ReadCounter } from './read-counter.ts'

const EVERY_MS = 5_000
/** Offices share an address, so one may read much; all together may not keep the process busy. */
const BY_ADDRESS = { points: 120, duration: 60 }
const BY_ALL = { points: 3_000, duration: 10 }

interface Counting {
  counter: ReadCounter
  /** Changes with the process: what an address hashes to means nothing a day later. */
  salt: Buffer
  byAddress: RateLimiterMemory
  byAll: RateLimiterMemory
}

const held = globalThis as typeof globalThis & { portalReads?: Counting }

/** Starts writing what is counted every few seconds, and once more when the process is told to end. */
export function startCountingReads(): void {
  if (held.portalReads) return
  const { counter } = counting()
  const write = () => void counter.flush().catch((error: unknown) => logFault(error, 'reads'))
  setInterval(write, EVERY_MS).unref()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, write)
}

/**
 * Counts one reading of an article, unless a program did it or too many come at once; whether it was
 * counted. The address is hashed to tell visitors apart for a minute, and kept nowhere.
 */
export async function countRead(
  articleId: number,
  visitor: { agent: string | null; address: string },
): Promise<boolean> {
  if (!visitor.agent || isbot(visitor.agent)) return false
  const { counter, salt, byAddress, byAll } = counting()
  const key = createHash('sha256').update(salt).update(visitor.address).digest('base64url')
  try {
    await byAll.consume('all')
    await byAddress.consume(key)
  } catch (reason) {
    if (reason instanceof Error) throw reason
    return false
  }
  return counter.add(articleId, shanghaiDay(new Date()))
}

/** Resolves when what is counted by now was written, or could not be. */
export const readsTried = (): Promise<void> => counting().counter.tried()

function counting(): Counting {
  held.portalReads ??= {
    counter: createReadCounter((counts) => recordReads(database(), counts)),
    salt: randomBytes(16),
    byAddress: new RateLimiterMemory({ keyPrefix: 'address', ...BY_ADDRESS }),
    byAll: new RateLimiterMemory({ keyPrefix: 'all', ...BY_ALL }),
  }
  return held.portalReads
}
