import { expect, it } from 'vitest'

import { arrangeWeek } from './arrange-week.ts'
import type { ShownActivity } from './list-activities.ts'

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

it('puts what began before the week once into it, on the first of its days, and counts it on each', () => {
  const range = activity({ precision: 'range', endOn: '2026-11-24' })
  const { days } = arrangeWeek('2026-11-23', [range], () => true)
  expect(days.map(({ items }) => items.length)).toEqual([1, 0, 0, 0, 0, 0, 0])
  expect(days.map(({ total }) => total)).toEqual([1, 1, 0, 0, 0, 0, 0])
})

it('leaves out what the page shows elsewhere, and counts it', () => {
  const two = [activity({ id: 1 }), activity({ id: 2 })]
  const { days } = arrangeWeek('2026-11-16', two, ({ id }) => id > 1)
  expect(days.at(-1)).toMatchObject({ day: '2026-11-22', items: [{ id: 2 }], total: 2 })
})

it('keeps apart what nobody wrote a day for', () => {
  const vague = activity({ id: 2, precision: 'none', startOn: null })
  const { days, undated } = arrangeWeek('2026-11-16', [vague], () => true)
  expect(days.flatMap(({ items }) => items)).toEqual([])
  expect(undated).toMatchObject([{ id: 2 }])
})
