import { createHash, randomBytes } from 'node:crypto'

import { limiterOf } from '../shared-cache/limiter-of.ts'
import type { SharedCounter } from '../shared-cache/shared-counter.ts'

// Offices share an address, so one may read much; all together may not keep the process busy.
const BY_ADDRESS = { requests: 120, seconds: 60 }
const BY_ALL = { requests: 3_000, seconds: 10 }

export interface ReadLimit {
  /** Counts one reading from the address; false when too many come. */
  allows(address: string): Promise<boolean>
}

/** An address is hashed to distinguish visitors for a minute, and kept no longer. */
export function openReadLimit(counter: SharedCounter | null = null): ReadLimit {
  /** Changes with the process, where it counts alone: what an address hashes to means nothing a day later. */
  const salt = counter?.salt ?? randomBytes(16)
  const byAddress = limiterOf('address', BY_ADDRESS, counter)
  const byAll = limiterOf('all', BY_ALL, null)
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
