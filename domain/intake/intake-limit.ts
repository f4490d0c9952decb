import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'

import type { Queryable, Transaction } from '#db/client'
import { signInAttempts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import { networkOf } from '../account/network.ts'
import { networkKey } from './receipt-number.ts'

const HOUR_SECONDS = 3_600
const DAY_SECONDS = 24 * HOUR_SECONDS
// A whole office or village may be behind one address, so that a network may send often; a question may be tried little.
const LIMITS = {
  /** What one network hands in, in an hour. */
  'intake-network': 60,
  /** The same of a site with IPv6. */
  'intake-site': 180,
  /** Wrong and right answers of one network, in an hour. */
  'intake-answers': 180,
  /** Wrong answers to one question. */
  'intake-question': 3,
  /** The same words of one network, in a day. */
  'intake-words': 1,
} as const

const limiterOf = (db: Queryable, kind: keyof typeof LIMITS) =>
  new RateLimiterDrizzle({
    storeClient: db,
    schema: signInAttempts,
    keyPrefix: kind,
    points: LIMITS[kind],
    duration: kind === 'intake-words' ? DAY_SECONDS : HOUR_SECONDS,
    clearExpiredByTimeout: false,
  })

async function consume(db: Queryable, kind: keyof typeof LIMITS, key: string): Promise<number> {
  try {
    await limiterOf(db, kind).consume(key)
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

/**
 * Counts an answer. False when its question was answered wrongly too often; refused when the network answered too
 * much. A right answer costs its question nothing: a form that is sent four times at once has one receipt.
 */
export async function countAnswer(
  db: Queryable,
  { address, key, questionId, isRight }: From & { questionId: string; isRight: boolean },
): Promise<boolean> {
  const { subscriber } = networkOf(address)
  await refuseTooMany(db, 'intake-answers', networkKey(subscriber, key))
  if (!isRight) return (await consume(db, 'intake-question', questionId)) === 0
  const tried = await limiterOf(db, 'intake-question').get(questionId)
  return (tried?.consumedPoints ?? 0) < LIMITS['intake-question']
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

/**
 * Refuses what this network has handed in within the day, word for word. Within the transaction that takes it in, so that
 * what was not taken in may be tried again; another network's words are not asked about, so that nobody learns of them.
 */
export async function refuseSameWords(
  tx: Transaction,
  { address, key }: From,
  { kind, divisionCode, words }: { kind: string; divisionCode: string; words: string },
): Promise<void> {
  const { subscriber } = networkOf(address)
  const same = networkKey(JSON.stringify([subscriber, kind, divisionCode, words]), key)
  if ((await consume(tx, 'intake-words', same)) === 0) return
  throw new Refusal('invalid-input', '一样的话已经收到了，没有再收一件', {
    words: [
      '一天之内收到过一样的话，不用再交。请凭上一张回执的号，看办到哪一步。没有看到回执号的，在出错的那一页按刷新；还是没有，换句话再交一次，写明上次没有看到回执号',
    ],
  })
}
