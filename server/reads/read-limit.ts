import { createHash, randomBytes } from 'node:crypto'

import { RateLimiterMemory } from 'rate-limiter-flexible'

// Offices share an address, so one may read much; all together may not keep the process busy.
const BY_ADDRESS = { points: 120, duration: 60 }
const BY_ALL = { points: 3_000, duration: 10 }

export interface ReadLimit {
  /** Counts one reading from the address; false when too many come. */
  allows(address: string): Promise<boolean>
}

/** An address is hashed to distinguish visitors for a minute, and kept nowhere. */
export function openReadLimit(): ReadLimit {
  /** Changes with the process: what an address hashes to means nothing a day later. */
  const salt = randomBytes(16)
  const byAddress = new RateLimiterMemory({ keyPrefix: 'address', ...BY_ADDRESS })
  const byAll = new RateLimiterMemory({ keyPrefix: 'all', ...BY_ALL })
  return {
    async allows(address) {
      const key = createHash('sha256').update(salt).update(address).digest('base64url')
      try {
        // The narrower first: who has used up their own takes nothing from all the others any more.
        await byAddress.consume(key)
        await byAll.consume('all')
        return true
      } catch (reason) {
        if (reason instanceof Error) throw reason
        return false
      }
    },
  }
}
