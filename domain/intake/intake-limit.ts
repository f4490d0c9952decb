import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'

import type { Queryable } from '#db/client'
import { signInAttempts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import { networkOf } from '../account/network.ts'
import { networkKey } from './receipt-number.ts'

const HOUR_SECONDS = 3_600
// A whole office or village may be behind one address, so that a network may send often; a question may be tried little.
const LIMITS = {
  /** What one network hands in, in an hour. */
  'intake-network': 60,
  /** The same of a site with IPv6. */
  'intake-site': 180,
  /** Wrong and right answers of one network, in an hour. */
  'intake-answers': 180,
  /** Answers to one question. */
  'intake-question': 3,
} as const

async function consume(db: Queryable, kind: keyof typeof LIMITS, key: string): Promise<number> {
  const limiter = new RateLimiterDrizzle({
    storeClient: db,
    schema: signInAttempts,
    keyPrefix: kind,
    points: LIMITS[kind],
    duration: HOUR_SECONDS,
    clearExpiredByTimeout: false,
  })
  try {
    await limiter.consume(key)
    return 0
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    return Math.max(1, Math.ceil(reason.msBeforeNext / 60_000))
  }
}

interface From {
  address: string
  key: string
}

/** Counts an answer before it is looked at. False when its question was tried too often; refused when the network was. */
export async function countAnswer(
  db: Queryable,
  { address, key, questionId }: From & { questionId: string },
): Promise<boolean> {
  const { subscriber } = networkOf(address)
  await refuseTooMany(db, 'intake-answers', networkKey(subscriber, key))
  return (await consume(db, 'intake-question', questionId)) === 0
}

/** Counts what is handed in; refused with the time to wait when its network has handed in too much. */
export async function countIntake(db: Queryable, { address, key }: From): Promise<void> {
  const { subscriber, site } = networkOf(address)
  await refuseTooMany(db, 'intake-network', networkKey(subscriber, key))
  if (site !== subscriber) await refuseTooMany(db, 'intake-site', networkKey(site, key))
}

async function refuseTooMany(db: Queryable, kind: keyof typeof LIMITS, key: string): Promise<void> {
  const minutes = await consume(db, kind, key)
  if (minutes === 0) return
  throw new Refusal('limit-reached', `这个网络交得太多了，请 ${minutes} 分钟后再交，写的字还在这里`)
}
