import { describe, expect, it } from 'vitest'

import { calendarDays, type KnownDays } from './calendar-days.ts'

const known = (precision: KnownDays['precision'], startOn: string | null, endOn?: string) =>
  calendarDays({ precision, startOn, endOn: endOn ?? null })

describe('the days of an activity', () => {
  it.each([
    ['a day', known('day', '2026-03-16'), '2026-03-16', '2026-03-17'],
    ['the last day of a year', known('day', '2026-12-31'), '2026-12-31', '2027-01-01'],
    ['a leap day', known('day', '2024-02-29'), '2024-02-29', '2024-03-01'],
    ['a range', known('range', '2026-03-30', '2026-04-02'), '2026-03-30', '2026-04-03'],
    ['a range of one day', known('range', '2026-03-30', '2026-03-30'), '2026-03-30', '2026-03-31'],
  ])('%s', (_what, days, start, end) => {
    expect(days).toEqual({ start, end })
  })

  it('are none when no date is known, or only a month', () => {
    expect(known('none', null)).toBeNull()
    expect(known('month', '2026-03-01')).toBeNull()
    expect(known('month', '2026-03-16')).toBeNull()
  })
})
