import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'

import type { Queryable } from '#db/client'
import { signInAttempts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

// Attempts are counted before the password is looked at. Offices share one address, so an address
// may try often; one name from one address may not. A name has a bound of its own, since an address
// header can be forged. Locks end by themselves.
const WINDOW_SECONDS = 15 * 60
const BY_NAME_AND_ADDRESS = 8
const BY_NAME = 60
const BY_ADDRESS = 200

/** Counts one attempt, or refuses it with the time to wait. */
export async function countAttempt(
  db: Queryable,
  loginName: string,
  address: string,
): Promise<void> {
  await consume(limiter(db, 'address', BY_ADDRESS), address)
  await consume(limiter(db, 'name', BY_NAME), loginName.toLowerCase())
  await consume(limiter(db, 'pair', BY_NAME_AND_ADDRESS), pairKey(loginName, address))
}

/** A success forgives the failures of this name from this address. */
export async function forgiveAttempts(
  db: Queryable,
  loginName: string,
  address: string,
): Promise<void> {
  await limiter(db, 'pair', BY_NAME_AND_ADDRESS).delete(pairKey(loginName, address))
}

const pairKey = (loginName: string, address: string) => `${loginName.toLowerCase()} ${address}`

function limiter(db: Queryable, keyPrefix: string, points: number): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: signInAttempts,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  })
}

async function consume(limit: RateLimiterDrizzle, key: string): Promise<void> {
  try {
    await limit.consume(key)
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    const minutes = Math.max(1, Math.ceil(reason.msBeforeNext / 60_000))
    throw new Refusal('limit-reached', `登录尝试太多，请 ${minutes} 分钟后再试`)
  }
}
