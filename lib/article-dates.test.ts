import { expect, it } from 'vitest'

import {
  formatDateSource,
  formatKnownDate,
  formatArticleDate,
  takesPlaceOn,
  type KnownDate,
} from './article-dates.ts'

it.each([
  ['day', '2023-03-16', null, '2023年3月16日', '3月16日'],
  ['month', '2023-03-01', null, '2023年3月', '3月'],
  ['range', '2023-03-16', '2023-03-18', '2023年3月16日至18日', '3月16日至18日'],
  ['range', '2023-03-30', '2023-04-02', '2023年3月30日至4月2日', '3月30日至4月2日'],
  ['none', null, null, null, null],
] as const)('formats a date known as %s', (precision, startOn, endOn, full, short) => {
  expect(formatKnownDate({ precision, startOn, endOn })).toBe(full)
  expect(formatKnownDate({ precision, startOn, endOn }, 2023)).toBe(short)
})

it.each([
  ['day', '3月16日', true, '据原文“3月16日”，年份据版面'],
  ['day', '3月16日', false, '据原文“3月16日”'],
  ['day', '2023年3月16日', true, '据原文“2023年3月16日”'],
  ['day', '2023.3.16', true, '据原文“2023.3.16”'],
  ['day', '二〇二三年三月十六日', true, '据原文“二〇二三年三月十六日”'],
  ['day', null, true, null],
  ['month', '3月', true, '只知道月份'],
  ['none', '近日', true, '原文作“近日”'],
  ['none', null, true, null],
] as const)(
  'says of a %s from the words %s where it comes from (page dated: %s)',
  (precision, dateText, isPageDated, words) => {
    expect(formatDateSource({ precision, dateText }, isPageDated)).toBe(words)
  },
)

it('falls back from the event to the paper to the site, and says which', () => {
  const publishedAt = new Date('2023-03-21T16:30:00Z')
  const rest = { newsOn: '2023-03-16', isOldNews: false }
  const near = { precision: 'none', startOn: null, endOn: null } as const
  expect(
    formatArticleDate({ event: near, printDate: '2023-03-21', publishedAt, ...rest }, 2023),
  ).toEqual({
    label: '见报',
    day: '2023-03-21',
    words: '3月21日',
  })
  expect(formatArticleDate({ event: null, printDate: null, publishedAt, ...rest }, 2026)).toEqual({
    label: '发布',
    day: '2023-03-22',
    words: '2023年3月22日',
  })
  const old = { event: near, printDate: null, publishedAt, ...rest, isOldNews: true }
  expect(formatArticleDate(old, 2026)).toEqual({
    label: '版面所述',
    day: '2023-03',
    words: '2023年3月',
  })
})

it('knows each day on which something is known to have taken place', () => {
  const days = (date: Pick<KnownDate, 'precision'> & Partial<KnownDate>) =>
    ['21', '22', '23', '24', '25'].filter((day) =>
      takesPlaceOn({ startOn: '2026-11-22', endOn: null, ...date }, `2026-11-${day}`),
    )
  expect(days({ precision: 'range', endOn: '2026-11-24' })).toEqual(['22', '23', '24'])
  expect(days({ precision: 'day' })).toEqual(['22'])
  expect(days({ precision: 'month' })).toEqual([])
  expect(days({ precision: 'none', startOn: null })).toEqual([])
})
