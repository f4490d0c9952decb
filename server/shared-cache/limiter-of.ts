import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'

import type { SharedCounter } from './shared-counter.ts'

/** So many requests in so many seconds: of this process, or of all that share a counter while it answers. */
export function limiterOf(
  keyPrefix: string,
  { requests, seconds }: { requests: number; seconds: number },
  counter: SharedCounter | null,
): RateLimiterMemory | RateLimiterRedis {
  const bounds = { keyPrefix, points: requests, duration: seconds }
  const own = new RateLimiterMemory(bounds)
  if (!counter) return own
  return new RateLimiterRedis({
    ...bounds,
    storeClient: counter,
    useRedisPackage: true,
    insuranceLimiter: own,
  })
}
