// All that figures are asked for in one world: editors, places and periods.

import { expect } from 'vitest'

import type { Transaction } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { comparedWith, parsePeriod, type Period } from '../stats/period.ts'
import { seenWithin } from '../stats/policy.ts'
import { layFigureWorld } from './figure-world.ts'
import { recount, within } from './recount.ts'

export const PERIODS = [
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-q1',
  '2026',
  '2026-03-11..2026-03-31',
]
export const TODAY = '2026-04-10'

export interface FigureCase {
  tx: Transaction
  actor: Actor
  divisionCode: string
  division: { code: string; level: string }
  period: Period
  compared: ReturnType<typeof comparedWith>
  count: CountedWorld['count']
  /** The divisions of the place that the actor sees. */
  codes: Set<string>
}

interface CountedWorld {
  editors: readonly Actor[]
  count: Awaited<ReturnType<typeof recount>>
}

export async function layCountedWorld(tx: Transaction): Promise<CountedWorld> {
  const { editors } = await layFigureWorld(tx)
  return { editors, count: await recount(tx) }
}

/** Tries all editors, places and periods of one world. */
export async function checkEachCase(
  tx: Transaction,
  { editors, count }: CountedWorld,
  check: (given: FigureCase) => Promise<void>,
): Promise<void> {
  let tried = 0
  for (const actor of editors) {
    for (const division of count.divisions) {
      const seen = seenWithin(actor, division.code)
      if (seen.length === 0) continue
      for (const key of PERIODS) {
        const period = parsePeriod(key)
        if (!period) throw new Error(`${key} is no period`)
        const codes = new Set(seen.flatMap((code) => [...within(count.divisions, code)]))
        const compared = comparedWith(period, TODAY)
        const divisionCode = division.code
        await check({ tx, actor, division, divisionCode, period, compared, count, codes })
        tried += 1
      }
    }
  }
  expect(tried).toBeGreaterThan(50)
}

/** The rows of places that a person would count by hand. */
export function countDivisions({ count, codes, divisionCode, period, compared }: FigureCase) {
  const rows = count.divisions.filter(
    ({ code, parentCode }) => code === divisionCode || parentCode === divisionCode,
  )
  return rows.flatMap(({ code, name: bare, level }) => {
    const all = code === divisionCode ? new Set([code]) : within(count.divisions, code)
    const here = new Set([...all].filter((one) => codes.has(one)))
    if (here.size === 0) return []
    const own = level === 'province' ? '（省级）' : '（本级）'
    const name = `${bare}${code === divisionCode ? own : here.size < all.size ? '（部分）' : ''}`
    const { submitted, used, characters, pictures } = count.figures(here, period)
    const usedBefore = count.used(here, compared).length
    return [{ name, submitted, used, characters, pictures, usedBefore }]
  })
}
