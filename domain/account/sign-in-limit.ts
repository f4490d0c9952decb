import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'

import type { Queryable } from '#db/client'
import { signInAttempts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import { networkOf } from './network.ts'

// Attempts are counted before the password is looked at, the narrowest first: whoever has used up what
// one name has from one network spends nothing of the others any more. Offices share one address, so
// all its names together may try often. Locks end by themselves.
const WINDOW_SECONDS = 15 * 60
const LIMITS = {
  /** One name from one network. */
  pair: 8,
  /** One name from a browser that has signed in with it before. */
  device: 8,
  /** All names from one network; an office may come at once in the morning. */
  network: 600,
  /** All networks of a site with IPv6. */
  site: 2_400,
  /** One name from anywhere: many networks may guess together. */
  name: 60,
}

export interface Attempt {
  loginName: string
  address: string
  /** The browser, when it is known to have signed in with this name before. */
  device: string | null
}

type Counter = readonly [kind: keyof typeof LIMITS, key: string]

/**
 * What an attempt counts for. A known browser has a counter of its own, so that what strangers try
 * never bars it.
 */
function countersOf({ loginName, address, device }: Attempt): Counter[] {
  const name = loginName.toLowerCase()
  if (device !== null) return [['device', `${name} ${device}`]]
  const { subscriber, site } = networkOf(address)
  const wider: Counter[] = site === subscriber ? [] : [['site', site]]
  return [['pair', `${name} ${subscriber}`], ['network', subscriber], ...wider, ['name', name]]
}

/** Counts one attempt, or refuses it with the time to wait. */
export async function countAttempt(db: Queryable, attempt: Attempt): Promise<void> {
  for (const [kind, key] of countersOf(attempt)) await consume(limiter(db, kind), key)
}

/** A success forgives the failures of this name from here, and takes nothing from the others. */
export async function forgiveAttempts(db: Queryable, attempt: Attempt): Promise<void> {
  for (const [kind, key] of countersOf(attempt)) {
    if (kind === 'pair' || kind === 'device') await limiter(db, kind).delete(key)
    else await limiter(db, kind).reward(key)
  }
}

function limiter(db: Queryable, kind: keyof typeof LIMITS): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: signInAttempts,
    keyPrefix: kind,
    points: LIMITS[kind],
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
