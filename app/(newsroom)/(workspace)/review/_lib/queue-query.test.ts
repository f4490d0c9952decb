import { expect, it } from 'vitest'

import { isNarrowed, parseQueueQuery, queuePath } from './queue-query.ts'

it('reads back the address it writes', () => {
  const filter = {
    level: 2 as const,
    divisionCode: '620800',
    type: 'research' as const,
    lateOnly: true,
    unclaimedOnly: true,
    text: '冬灌 渠',
  }
  const query = Object.fromEntries(new URL(queuePath(filter), 'http://x').searchParams)
  expect(parseQueueQuery(query, [1, 2, 3])).toEqual(filter)
})

it('passes over what it does not know', () => {
  const filter = parseQueueQuery(
    { level: '9', region: "62'--", type: 'nothing', late: 'yes', q: '   ', free: ['1', '1'] },
    [1],
  )
  expect(queuePath(filter)).toBe('/review')
  expect(isNarrowed(filter)).toBe(false)
})

it('counts everything but the level as narrowing', () => {
  expect(isNarrowed({ level: 1 })).toBe(false)
  expect(isNarrowed({ level: 1, lateOnly: true })).toBe(true)
})
