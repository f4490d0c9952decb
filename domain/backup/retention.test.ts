import { describe, expect, it } from 'vitest'

import { addDays, shanghaiDay, shanghaiInstant, type IsoDay } from '#lib/dates'
import { fc } from '#lib/testing/properties'

import { selectOverdue, type Retention } from './retention.ts'

const RETENTION: Retention = { daily: 7, weekly: 4, monthly: 12 }
const at = (day: IsoDay, time = '02:30') => shanghaiInstant(day, time)

const made = (days: readonly IsoDay[], time?: string) =>
  days.map((day, index) => ({ id: index + 1, takenAt: at(day, time) }))

const span = (first: IsoDay, count: number): IsoDay[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index))

/** The days that are left after a night on each of `days`, each deleting what is over. */
function live(days: readonly IsoDay[], retention = RETENTION): IsoDay[] {
  let kept: { id: number; takenAt: Date }[] = []
  for (const [index, day] of days.entries()) {
    const now = at(day, '02:40')
    kept.push({ id: index + 1, takenAt: at(day) })
    const overdue = selectOverdue(kept, retention, now)
    kept = kept.filter((one) => !overdue.includes(one))
  }
  return kept.map(({ takenAt }) => shanghaiDay(takenAt))
}

describe('a year of nights', () => {
  it('keeps seven days, the last day of four weeks and of twelve months', () => {
    // 30 November 2026 is a Monday.
    expect(live(span('2025-06-01', 548))).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-15',
      '2026-11-22',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
    ])
  })

  it('keeps 29 February of a leap year as the end of its month', () => {
    const left = live(span('2027-06-01', 400))
    expect(left).toContain('2028-02-29')
    expect(left).not.toContain('2028-02-28')
    expect(live(span('2026-06-01', 400))).toContain('2027-02-28')
  })

  it('counts weeks across the turn of the year, where their numbers begin anew', () => {
    const left = live(span('2026-12-01', 40), { daily: 1, weekly: 4, monthly: 0 })
    expect(left).toEqual(['2026-12-20', '2026-12-27', '2027-01-03', '2027-01-09'])
  })
})

it('loses nothing to a gap: a period without a backup takes no place', () => {
  const old = span('2025-03-01', 3)
  expect(live([...old, '2026-11-30'])).toEqual([...old, '2026-11-30'])
})

it('keeps the last of a day and of a day in Shanghai', () => {
  const one = { id: 1, takenAt: at('2026-11-29', '23:59') }
  const other = { id: 2, takenAt: at('2026-11-30', '00:01') }
  const third = { id: 3, takenAt: at('2026-11-30', '23:58') }
  const now = at('2026-11-30', '23:59')
  const daily = { daily: 7, weekly: 0, monthly: 0 }
  expect(selectOverdue([one, other, third], daily, now)).toEqual([other])
})

it('keeps what was made last whatever its clock showed, and what is not past yet', () => {
  const future = made(span('2030-01-01', 10))
  const last = { id: 99, takenAt: at('2026-11-30') }
  const now = at('2026-11-30', '02:40')
  expect(selectOverdue([...future, last], RETENTION, now)).toEqual([])
  const none = { daily: 0, weekly: 0, monthly: 0 }
  expect(selectOverdue([{ id: 1, takenAt: at('2026-11-29') }, last], none, now)).toHaveLength(1)
  const before = { id: 100, takenAt: at('2020-01-01') }
  expect(selectOverdue([last, before], none, now)).toEqual([last])
})

it('lets backups of a clock that ran ahead take no place of those made since', () => {
  const ahead = made(span('2030-01-01', 30))
  const since = span('2026-11-20', 7).map((day, index) => ({ id: 100 + index, takenAt: at(day) }))
  expect(selectOverdue([...ahead, ...since], RETENTION, at('2026-11-26', '03:00'))).toEqual([])
})

it('never deletes what was made last, nor more than it must, whatever the days are', () => {
  const days = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 60 })
  const counts = fc.record({
    daily: fc.integer({ min: 0, max: 8 }),
    weekly: fc.integer({ min: 0, max: 5 }),
    monthly: fc.integer({ min: 0, max: 13 }),
  })
  fc.assert(
    fc.property(days, counts, (offsets, retention) => {
      const all = made(offsets.map((offset) => addDays('2020-01-01', offset)))
      const now = at('2026-11-30')
      const overdue = selectOverdue(all, retention, now)
      const left = all.filter((one) => !overdue.includes(one))
      expect(left).toContain(all.at(-1))
      // What was decided stays: the same question again has nothing to delete.
      expect(selectOverdue(left, retention, now)).toEqual([])
      const past = left.filter(({ takenAt }) => takenAt <= now)
      const { daily, weekly, monthly } = retention
      expect(past.length).toBeLessThanOrEqual(daily + weekly + monthly + 1)
    }),
  )
})
