import { expect, it } from 'vitest'

import { honourPeriods, honoursPath, readHonourPeriod } from './honour-periods.ts'

it('offers the last four quarters and two years', () => {
  const paths = honourPeriods('2026-03-20').map((period) => honoursPath(period))
  expect(paths).toEqual([
    '/honours/2026-q1',
    '/honours/2025-q4',
    '/honours/2025-q3',
    '/honours/2025-q2',
    '/honours/2026',
    '/honours/2025',
  ])
})

it('reads months, quarters and years, not days of one’s own, nor what is still to come', () => {
  expect(readHonourPeriod('2026-03', '2026-03-20')).toMatchObject({ from: '2026-03-01' })
  for (const part of ['2026-04', '2026-01-01..2026-02-01', '-', 'nothing']) {
    expect(readHonourPeriod(part, '2026-03-20')).toBeNull()
  }
})
