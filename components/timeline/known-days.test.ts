import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { ShownActivity } from '#domain/activity/list-activities'

import { groupDays } from './group-days.ts'
import { HeatCalendar } from './heat-calendar.tsx'
import { WeekStrip } from './week-strip.tsx'

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

const day = (markup: string, index: number) => markup.split(' data-week="')[index + 1]

it('shows what began before the week once, on the first of its days in the week', () => {
  const range = activity({ precision: 'range', endOn: '2026-11-24' })
  const markup = renderToStaticMarkup(
    createElement(WeekStrip, { monday: '2026-11-23', activities: [range] }),
  )
  expect(day(markup, 0)).toContain('11月22日至24日')
  expect(markup.split('11月22日至24日')).toHaveLength(2)
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
