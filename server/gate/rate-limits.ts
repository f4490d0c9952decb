import { createHash, randomBytes } from 'node:crypto'

import { BurstyRateLimiter, RateLimiterRes } from 'rate-limiter-flexible'

import { networkOf } from '#domain/account/network'
import { withDeadline } from '#lib/process/deadline'
import { openFairLine } from '#lib/http/fair-line'

import { limiterOf } from '../shared-cache/limiter-of.ts'
import type { SharedCounter } from '../shared-cache/shared-counter.ts'
import { LINES, RATE_RULES, type RateRule } from './rate-rules.ts'

/** Networks share this many buckets for each rule, so that the table is bounded however many come. */
const BUCKETS = 16_384

/** An office that asks at once, and how many of those there may be. */
const WAITING = { maxOfLane: 300, maxInAll: 2_000, patience: 10_000 }
const READING = ['GET', 'HEAD']
/** Longer than any query of an answer to readers. */
const HEAD_DEADLINE_MS = 30_000

/** Makes an answer and sends it; `onHead` is called when its head goes out. */
type SendAnswer = (onHead: () => void) => Promise<void>

export interface RateLimits {
  /** The seconds to wait before asking again, or null when the request may go on. */
  take(path: string, address: string): Promise<number> | null
  /** Sends the answer when it is the network's turn. Throws LineFullError when that takes too long. */
  sendInTurn(
    asked: { method: string; path: string },
    address: string,
    send: SendAnswer,
  ): Promise<void>
}

/**
 * A token bucket for each rule and network: an IPv4 address, or the first 64 bits of an IPv6 one. One for all web servers
 * that share a counter.
 */
export function openRateLimits(
  rules: readonly RateRule[] = RATE_RULES,
  counter: SharedCounter | null = null,
): RateLimits {
  /** Nobody outside can see whose bucket a network shares. */
  const salt = counter?.salt ?? randomBytes(16)
  const bucketOf = (address: string): string => {
    const { subscriber } = networkOf(address)
    const hash = createHash('sha256').update(salt).update(subscriber).digest()
    return String(hash.readUInt32BE() % BUCKETS)
  }
  const limiters = rules.map(({ name, path, steady, burst }) => ({
    path,
    limiter: new BurstyRateLimiter(
      limiterOf(`${name}-steady`, steady, counter),
      limiterOf(`${name}-burst`, burst, counter),
    ),
  }))
  const lines = {
    query: openFairLine({ ...WAITING, ...LINES.query }),
    dump: openFairLine({ ...WAITING, ...LINES.dump }),
    page: openFairLine({ ...WAITING, ...LINES.page }),
  }
  return {
    take(path, address) {
      const rule = limiters.find((one) => one.path.test(path))
      return rule ? secondsToWait(rule.limiter, bucketOf(address)) : null
    },
    async sendInTurn({ method, path }, address, send) {
      const name = rules.find((one) => one.path.test(path))?.line
      // What somebody does in the newsroom waits for nobody, and may take as long as a file is long.
      if (!name || !READING.includes(method)) return send(() => {})
      let sent: Promise<void> | undefined
      await lines[name].run(networkOf(address).subscriber, () => {
        const { promise: head, resolve: onHead } = Promise.withResolvers<void>()
        sent = send(onHead)
        // A year is read from the database while it is sent. All else was sought when its head goes out,
        // and who reads it slowly holds nobody up.
        return name === 'dump' ? sent : withDeadline(Promise.race([head, sent]), HEAD_DEADLINE_MS)
      })
      await sent
    },
  }
}

async function secondsToWait(limiter: BurstyRateLimiter, bucket: string): Promise<number> {
  try {
    await limiter.consume(bucket)
    return 0
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    return Math.max(1, Math.ceil(reason.msBeforeNext / 1_000))
  }
}
