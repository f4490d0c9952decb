import { createHash, randomBytes } from 'node:crypto'

import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { networkOf } from '#domain/account/network'

import { RATE_RULES, type RateRule } from './rate-rules.ts'

/** Networks share this many buckets for each rule, so that the table is bounded however many come. */
const BUCKETS = 16_384

export interface RateLimits {
  /** The seconds to wait before asking again, or null when the request may go on. */
  take(path: string, address: string): Promise<number> | null
}

/** A token bucket for each rule and network: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function openRateLimits(rules: readonly RateRule[] = RATE_RULES): RateLimits {
  /** Nobody outside can tell whose bucket a network shares. */
  const salt = randomBytes(16)
  const bucketOf = (address: string): string => {
    const { subscriber } = networkOf(address)
    const hash = createHash('sha256').update(salt).update(subscriber).digest()
    return String(hash.readUInt32BE() % BUCKETS)
  }
  const limiters = rules.map(({ name, path, steady, burst }) => ({
    path,
    limiter: new BurstyRateLimiter(
      limiterOf(`${name}-steady`, steady),
      limiterOf(`${name}-burst`, burst),
    ),
  }))
  return {
    take(path, address) {
      const rule = limiters.find((one) => one.path.test(path))
      return rule ? secondsToWait(rule.limiter, bucketOf(address)) : null
    },
  }
}

const limiterOf = (keyPrefix: string, { requests, seconds }: RateRule['steady']) =>
  new RateLimiterMemory({ keyPrefix, points: requests, duration: seconds })

async function secondsToWait(limiter: BurstyRateLimiter, bucket: string): Promise<number> {
  try {
    await limiter.consume(bucket)
    return 0
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    return Math.max(1, Math.ceil(reason.msBeforeNext / 1_000))
  }
}
