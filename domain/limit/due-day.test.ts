import { expect, it } from 'vitest'

import { KNOWN_NOTICES } from '../workday/known-notices.ts'
import { buildCalendar } from '../workday/workdays.ts'
import { dueDay } from './due-day.ts'

const calendar = buildCalendar(KNOWN_NOTICES)

it.each([
  [3, 'months', '2026-03-02', '2026-06-02'],
  [3, 'months', '2026-11-30', '2027-02-28'],
  [1, 'months', '2026-01-31', '2026-02-28'],
  [6, 'months', '2026-08-31', '2027-02-28'],
  [10, 'days', '2026-12-25', '2027-01-04'],
  [15, 'workdays', '2026-02-12', '2026-03-11'],
  [5, 'workdays', '2026-12-28', null],
] as const)('%i %s after %s is %s', (amount, unit, from, until) => {
  expect(dueDay({ amount, unit }, from, calendar)).toBe(until)
})
