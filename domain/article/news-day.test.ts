import { describe, expect, it } from 'vitest'

import type { ContentEvent } from './content.ts'
import { isOldNews, newsDayOf } from './news-day.ts'

const event = (given: Partial<ContentEvent>): ContentEvent => ({
  type: 'meeting',
  precision: 'none',
  start: null,
  end: null,
  dateText: '',
  place: '',
  ...given,
})

describe('the day an article is news of', () => {
  it.each([
    ['the day of its event', event({ precision: 'day', start: '2023-03-16' }), '2023-03-16'],
    [
      'the end of a range',
      event({ precision: 'range', start: '2023-03-14', end: '2023-03-18' }),
      '2023-03-18',
    ],
    ['the end of a month', event({ precision: 'month', start: '2023-02-01' }), '2023-02-28'],
    ['the day of the paper where no date is known', event({}), '2023-03-21'],
    [
      'the day of the paper where the year is missing',
      event({ precision: 'day', start: '--03-16' }),
      '2023-03-21',
    ],
  ])('is %s', (_, event, day) => {
    const content = { event, printDate: '2023-03-21' }
    expect(newsDayOf(content, { pageDay: '2023-03-19', publishedOn: '2026-11-28' })).toBe(day)
  })

  it('is that of the page, then of publication, where the text names none', () => {
    const content = { event: event({}), printDate: null }
    const publishedOn = '2026-11-28'
    expect(newsDayOf(content, { pageDay: '2023-03-16', publishedOn })).toBe('2023-03-16')
    expect(newsDayOf(content, { pageDay: null, publishedOn })).toBe(publishedOn)
  })

  it('is never after publication', () => {
    const content = { event: event({ precision: 'day', start: '2026-12-10' }), printDate: null }
    expect(newsDayOf(content, { pageDay: null, publishedOn: '2026-11-28' })).toBe('2026-11-28')
  })
})

it.each([
  ['2026-11-28', false],
  ['2026-09-29', false],
  ['2026-09-28', true],
  ['2023-03-16', true],
])('an article of %s is old news on 28 November 2026: %s', (day, old) => {
  expect(isOldNews(day, '2026-11-28')).toBe(old)
})
