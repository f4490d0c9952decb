import { describe, expect, it } from 'vitest'

import { freshnessOf, stretchesOf } from './freshness.ts'
import { forecast } from './list-freshness.ts'

const TODAY = '2026-03-20'

describe('freshness', () => {
  it.each([
    ['2026-03-20', 0, 'fresh', '2026-04-03'],
    ['2026-03-17', 3, 'fresh', '2026-03-31'],
    ['2026-03-16', 4, 'steady', '2026-03-30'],
    ['2026-03-13', 7, 'steady', '2026-03-27'],
    ['2026-03-12', 8, 'soon', '2026-03-26'],
    ['2026-03-07', 13, 'soon', '2026-03-21'],
    ['2026-03-06', 14, 'stale', '2026-03-20'],
    ['2025-03-06', 379, 'stale', '2025-03-20'],
  ])('of an item of %s is %i days, %s, stale on %s', (newest, days, state, staleOn) => {
    expect(freshnessOf(newest, 14, TODAY)).toEqual({ days, state, staleOn })
  })

  it('is empty where there was never anything, and never counts backwards', () => {
    expect(freshnessOf(null, 14, TODAY)).toEqual({ state: 'empty', days: null, staleOn: null })
    expect(freshnessOf('2026-03-21', 14, TODAY)).toMatchObject({ days: 0, state: 'fresh' })
  })

  it('reports the stretch of each state as it decides it', () => {
    for (const limit of [1, 7, 14, 30, 180]) {
      for (const { state, from, to } of stretchesOf(limit)) {
        const last = to ?? from
        if (last < from) continue
        for (const days of [from, last]) {
          const newest = new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10)
          expect(freshnessOf(newest, limit, TODAY).state, `${days} of ${limit}`).toBe(state)
        }
      }
    }
  })

  it('foretells what turns stale next, soonest first', () => {
    const rows = ['2026-03-12', '2026-03-07', '2026-03-06', '2026-03-20', null].map((newest) =>
      freshnessOf(newest, 14, TODAY),
    )
    const coming = forecast(rows, { today: TODAY, until: '2026-03-27' })
    expect(coming.map(({ staleOn }) => staleOn)).toEqual(['2026-03-21', '2026-03-26'])
  })
})
