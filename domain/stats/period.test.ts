import { describe, expect, it } from 'vitest'

import {
  comparedWith,
  parsePeriod,
  partsOf,
  periodAfter,
  periodAround,
  periodBefore,
  periodKey,
  startOfPart,
  formatPeriod,
} from './period.ts'

const days = (from: string, until: string) => ({ from, until })

describe('a period', () => {
  it.each([
    ['2026-03', '2026-03-01', '2026-04-01', '2026年3月'],
    ['2026-12', '2026-12-01', '2027-01-01', '2026年12月'],
    ['2026-q1', '2026-01-01', '2026-04-01', '2026年第1季度'],
    ['2026-q4', '2026-10-01', '2027-01-01', '2026年第4季度'],
    ['2026', '2026-01-01', '2027-01-01', '2026年'],
    ['2026-01-05..2026-02-03', '2026-01-05', '2026-02-04', '2026年1月5日至2月3日'],
    ['2024-02-29..2024-02-29', '2024-02-29', '2024-03-01', '2024年2月29日至2月29日'],
  ])('%s runs from its first day to the day after its last', (key, from, until, words) => {
    const period = parsePeriod(key)
    expect(period).toMatchObject(days(from, until))
    expect(period && periodKey(period)).toBe(key)
    expect(period && formatPeriod(period)).toBe(words)
  })

  it.each([
    '',
    '0999',
    '2026-13',
    '2026-q5',
    '2026-02-30..2026-03-01',
    '2026-03-02..2026-03-01',
    '2020-01-01..2026-01-01',
    '2026-01-01..2026-01-02..2026-01-03',
    "2026';--",
  ])('is not read from %s', (key) => expect(parsePeriod(key)).toBeNull())

  it('lies around a day', () => {
    expect(periodAround('month', '2026-02-28')).toMatchObject(days('2026-02-01', '2026-03-01'))
    expect(periodAround('quarter', '2026-12-31')).toMatchObject(days('2026-10-01', '2027-01-01'))
    expect(periodAround('year', '2026-01-01')).toMatchObject(days('2026-01-01', '2027-01-01'))
  })

  it('has neighbours of its own kind, and none in the future', () => {
    const quarter = periodAround('quarter', '2026-01-15')
    expect(periodBefore(quarter)).toMatchObject(days('2025-10-01', '2026-01-01'))
    expect(periodAfter(quarter, '2026-03-31')).toBeNull()
    expect(periodAfter(quarter, '2026-04-01')).toMatchObject(days('2026-04-01', '2026-07-01'))
    const own = { kind: 'custom' as const, ...days('2026-03-05', '2026-03-10') }
    expect(periodBefore(own)).toMatchObject(days('2026-02-28', '2026-03-05'))
  })

  it('is held against as many days of the one before while it runs', () => {
    const quarter = periodAround('quarter', '2026-01-15')
    const running = { ...days('2025-10-01', '2025-10-16'), partial: true }
    expect(comparedWith(quarter, '2026-01-15')).toMatchObject(running)
    const over = { ...days('2025-10-01', '2026-01-01'), partial: false }
    expect(comparedWith(quarter, '2026-03-31')).toMatchObject(over)
    expect(comparedWith(quarter, '2026-07-01')).toMatchObject(over)
    const march = periodAround('month', '2026-03-30')
    expect(comparedWith(march, '2026-03-30')).toMatchObject(days('2026-02-01', '2026-03-01'))
  })

  it('is drawn by weeks from Monday, and by months when it is long', () => {
    const month = partsOf(periodAround('month', '2026-03-01'))
    expect(month.unit).toBe('week')
    expect(month.starts[0]).toBe('2026-02-23')
    expect(month.starts.at(-1)).toBe('2026-03-30')
    const year = partsOf(periodAround('year', '2026-03-01'))
    expect([year.unit, year.starts.length, year.starts[11]]).toEqual(['month', 12, '2026-12-01'])
    expect(startOfPart('2026-03-01', 'week')).toBe('2026-02-23')
  })
})
