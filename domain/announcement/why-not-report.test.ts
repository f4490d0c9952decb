import { expect, it } from 'vitest'

import { emptyContent } from '../article/content.ts'
import { whyNotReport } from './why-not-report.ts'

const TODAY = '2026-12-01'
const report = (given: object = {}) => {
  const content = emptyContent('620825')
  const { event } = content
  return {
    divisionCode: '620825',
    event: {
      ...event,
      type: 'lecture' as const,
      precision: 'day' as const,
      start: TODAY,
      ...given,
    },
  }
}
const announced = (takesPlaceOn: string, given = {}) => ({
  divisionCode: '620825',
  type: 'lecture' as const,
  takesPlaceOn,
  ...given,
})

it.each([
  ['the day itself', {}, '2026-12-01', true],
  ['the day before', {}, '2026-11-30', false],
  ['the same day of another year', {}, '2025-12-01', false],
  ['a day that is written and still to come', { start: '2026-12-05' }, '2026-12-05', true],
  ['a day of the range', { precision: 'range', end: '2026-12-03' }, '2026-12-03', true],
  ['the day after the range', { precision: 'range', end: '2026-12-03' }, '2026-12-04', false],
  ['a range without its end', { precision: 'range', end: null }, '2026-12-02', false],
  ['a day of the month that has passed', { precision: 'month' }, '2026-12-01', true],
  ['a day of the month still to come', { precision: 'month' }, '2026-12-02', false],
  ['a day of another month', { precision: 'month' }, '2026-11-30', false],
  ['no day, of one that has passed', { precision: 'none', start: null }, '2026-11-20', true],
  ['no day, of one still to come', { precision: 'none', start: null }, '2026-12-02', false],
  ['a day not filled in yet, still to come', { start: null }, '2026-12-02', false],
  ['the day without its year', { start: '--12-01' }, '2026-12-01', true],
  ['another day without its year', { start: '--12-01' }, '2026-12-02', false],
  ['a month without its year', { start: '--11-01', precision: 'month' }, '2026-11-20', true],
  ...(['2026-12-31', '2027-01-01'] as const).map(
    (day) =>
      [
        `a range over New Year without its year: ${day}`,
        { start: '--12-31', end: '--01-01', precision: 'range' },
        day,
        true,
      ] as const,
  ),
  [
    'a day outside a range over New Year',
    { start: '--12-31', end: '--01-01', precision: 'range' },
    '2026-12-30',
    false,
  ],
  [
    'a range whose days are the wrong way round',
    { start: '2026-12-31', end: '2026-01-01', precision: 'range' },
    '2026-12-31',
    false,
  ],
] as const)('holds an activity against the day of a report: %s', (_, event, day, fits) => {
  const why = whyNotReport(report(event), announced(day), TODAY)
  if (fits) expect(why).toBeNull()
  else expect(why).toMatch(/日期|日子/)
})

it('takes no other type, but one that nobody chose; and no other division', () => {
  const why = (given: object, event = {}) =>
    whyNotReport(report(event), announced(TODAY, given), TODAY)
  expect(why({ type: 'meeting' })).toBe('活动类型和预告不一样')
  expect(why({ type: 'other' })).toBeNull()
  expect(why({ type: 'meeting' }, { type: 'other' })).toBeNull()
  expect(why({ divisionCode: '620800' })).toBe('预告是别的县区的')
})
