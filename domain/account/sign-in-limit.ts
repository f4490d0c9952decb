import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'

import type { Queryable } from '#db/client'
import { signInAttempts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import { networkOf } from './network.ts'

// Attempts are counted before the password is looked at, the narrowest first: whoever has used up what
// one name has from one network spends nothing of the others any more. Offices share one address, so
// all its names together may try often. Locks end by themselves.
const WINDOW_SECONDS = 15 * 60
const HOUR_SECONDS = 3_600
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
/** Links that are asked for by mail, in an hour. */
const RESETS = {
  /** For one name, from anywhere: nobody's mailbox is to be filled. */
  reset: 3,
  resetNetwork: 60,
  resetSite: 240,
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

/** So many tries at a locked name take as long as any other; a loop that goes on is answered for nothing. */
const MAX_ALIKE = 120

/** The message after too many tries of one name is the one for a wrong password. */
export const WRONG_PAIR = `用户名或密码不对；连着错 ${LIMITS.pair} 次，就要等 ${WINDOW_SECONDS / 60} 分钟`

/**
 * Counts one attempt. False when the name has been tried too often; refused with the time to wait when the
 * network has tried too often.
 */
export async function countAttempt(db: Queryable, attempt: Attempt): Promise<boolean> {
  for (const [kind, key] of countersOf(attempt)) {
    const spent = await consume(limiter(db, kind), key)
    if (spent === null) continue
    if (kind !== 'network' && kind !== 'site') {
      if (spent.consumedPoints > MAX_ALIKE) throw new Refusal('limit-reached', WRONG_PAIR)
      return false
    }
    throw new Refusal(
      'limit-reached',
      `这个网络的登录尝试太多，请 ${minutesLeft(spent)} 分钟后再试`,
    )
  }
  return true
}

/** Takes an attempt back that failed for a reason outside its sender's control. */
export async function takeBackAttempt(db: Queryable, attempt: Attempt): Promise<void> {
  for (const [kind, key] of countersOf(attempt)) await limiter(db, kind).reward(key)
}

/** A success forgives the failures of this name from here, and takes nothing from the others. */
export async function forgiveAttempts(db: Queryable, attempt: Attempt): Promise<void> {
  for (const [kind, key] of countersOf(attempt)) {
    if (kind === 'pair' || kind === 'device') await limiter(db, kind).delete(key)
    else await limiter(db, kind).reward(key)
  }
}

/**
 * Counts one question for a link by mail, whether there is such a name or not. False when the name has been asked
 * for too often; refused with the time to wait when the network has asked too often.
 */
export async function countReset(
  db: Queryable,
  { loginName, address }: { loginName: string; address: string },
): Promise<boolean> {
  const { subscriber, site } = networkOf(address)
  if (await consume(limiter(db, 'reset'), loginName.toLowerCase())) return false
  const wider = [
    await consume(limiter(db, 'resetNetwork'), subscriber),
    site === subscriber ? null : await consume(limiter(db, 'resetSite'), site),
  ]
  const spent = wider.find((each) => each !== null)
  if (!spent) return true
  throw new Refusal(
    'limit-reached',
    `这个网络要重设密码的太多，请 ${minutesLeft(spent)} 分钟后再试`,
  )
}

const minutesLeft = ({ msBeforeNext }: RateLimiterRes): number =>
  Math.max(1, Math.ceil(msBeforeNext / 60_000))

const POINTS = { ...LIMITS, ...RESETS }

function limiter(db: Queryable, kind: keyof typeof POINTS): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: db,
    schema: signInAttempts,
    keyPrefix: kind,
    points: POINTS[kind],
    duration: kind in RESETS ? HOUR_SECONDS : WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  })
}

/** Resolves to null when the try counts, otherwise to what has been spent. */
async function consume(limit: RateLimiterDrizzle, key: string): Promise<RateLimiterRes | null> {
  try {
    await limit.consume(key)
    return null
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    return reason
  }
}
