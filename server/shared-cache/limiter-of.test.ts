import { RateLimiterRes } from 'rate-limiter-flexible'
import { beforeEach, expect, it } from 'vitest'

import { openAskInTime } from './ask-in-time.ts'
import { limiterOf } from './limiter-of.ts'
import { openSharedCounter, type SharedCounter } from './shared-counter.ts'

const BOUNDS = { requests: 2, seconds: 60 }

let counts: Map<string, number>
let isAway: boolean
let now: number

/** Does what the library's script does. */
async function evaluate(
  _script: string,
  { keys, arguments: given }: { keys: string[]; arguments: (string | Buffer)[] },
) {
  if (isAway) throw new Error('Socket closed')
  const [key = ''] = keys
  const count = (counts.get(key) ?? 0) + Number(given[0])
  counts.set(key, count)
  return [count, Number(given[1]) * 1_000]
}

const openWeb = (secret = 'secret'): SharedCounter =>
  openSharedCounter(evaluate, {
    askInTime: openAskInTime({ now: () => now }),
    prefix: `{portal:${secret}}:`,
    secret,
  })
const limiterIn = (web: SharedCounter | null) => limiterOf('search-steady', BOUNDS, web)
const allows = (limiter: ReturnType<typeof limiterOf>) =>
  limiter.consume('7').then(
    () => true,
    (reason: unknown) => (reason instanceof RateLimiterRes ? false : String(reason)),
  )

beforeEach(() => {
  counts = new Map()
  isAway = false
  now = 0
})

it('counts an address once for all web servers', async () => {
  const [one, other] = [limiterIn(openWeb()), limiterIn(openWeb())]
  expect([await allows(one), await allows(other), await allows(one), await allows(other)]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([...counts.keys()]).toEqual(['{portal:secret}:count:search-steady:7'])
})

it('counts in each for itself where there is none, and while it is away', async () => {
  const alone = limiterIn(null)
  expect([await allows(alone), await allows(alone), await allows(alone)]).toEqual([
    true,
    true,
    false,
  ])
  const [one, other] = [limiterIn(openWeb()), limiterIn(openWeb())]
  isAway = true
  expect([await allows(one), await allows(one), await allows(one)]).toEqual([true, true, false])
  expect(await allows(other)).toBe(true)
  isAway = false
  now = 2_000
  expect(await allows(one)).toBe(true)
  expect(counts.size).toBe(1)
})

it('counts the same address under the same name in all, and in no other portal', () => {
  expect(openWeb().salt).toEqual(openWeb().salt)
  expect(openWeb('another').salt).not.toEqual(openWeb().salt)
})
