import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { ShownActivity } from '#domain/activity/list-activities'

import { groupDays } from './group-days.ts'
import { HeatCalendar } from './heat-calendar.tsx'
import { formatReported } from './timeline-date.tsx'

const activity = (given: Partial<ShownActivity>): ShownActivity => ({
  id: 1,
  type: 'meeting',
  title: '委员连看三天河堤',
  precision: 'day',
  startOn: '2026-11-22',
  endOn: null,
  dateText: null,
  timelineOn: '2026-11-22',
  venue: null,
  series: null,
  seriesNumber: null,
  division: {
    code: '620825',
    name: '庄浪县',
    shortName: '庄浪',
    slug: 'zhuanglang',
    level: 'county',
  },
  reports: [],
  ...given,
})

it('keeps the anchor of a day for what is known to be of it', () => {
  const vague = activity({ id: 2, precision: 'month', startOn: '2026-11-22' })
  const anchors = groupDays([vague, activity({})]).map(({ kind, anchor }) => [kind, anchor])
  expect(anchors).toEqual([
    ['month', 'day-2026-11-22-month'],
    ['day', 'day-2026-11-22'],
  ])
})

it.each([
  ['2026-08-31', 365],
  ['2026-11-29', 364],
  ['2024-12-31', 366],
  ['2028-02-29', 366],
])('draws each day of the twelve months that end with the month of %s', (lastDay, days) => {
  const markup = renderToStaticMarkup(
    createElement(HeatCalendar, { lastDay, today: '2030-01-01', counts: [] }),
  )
  expect(markup.match(/M\d+ \d+h10/g)).toHaveLength(days)
})

it('names print and publication only where there was one', () => {
  const report = { printDate: '2026-11-22', isOldNews: false }
  const printed = activity({ precision: 'none', startOn: null, reports: [report as never] })
  const published = activity({ precision: 'none', startOn: null })
  expect(formatReported([printed])).toBe('见报')
  expect(formatReported([published])).toBe('发布')
  expect(formatReported([published, printed])).toBe('见报或发布')
})

it('names each month over the week it begins in, the last one too', () => {
  const calendar = createElement(HeatCalendar, {
    lastDay: '2026-12-01',
    today: '2026-12-01',
    counts: [],
  })
  const months = [...renderToStaticMarkup(calendar).matchAll(/(\d+)(?:<!-- -->)?月<\/text>/g)]
  expect(months.map(([, month]) => Number(month))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})
