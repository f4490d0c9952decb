import { expect, it } from 'vitest'

import { firstShownAt } from './first-shown.ts'

const at = (instant: string) => new Date(instant)
const PAGE = at('2023-03-16T00:00:00+08:00')
const NOW = at('2026-11-28T09:00:00+08:00')
const OLD = { isOldNews: true, printDate: null, newsOn: '2023-03-13', publishedAt: PAGE }

it.each([
  ['news: when it was published', { ...OLD, isOldNews: false, publishedAt: NOW }, NOW],
  [
    'a page that prints its day: that day',
    { ...OLD, printDate: '2023-03-17' },
    at('2023-03-17T00:00:00+08:00'),
  ],
  ['an archive of a page without: the last day the page reports', OLD, PAGE],
  [
    'one brought in late: the day it was news',
    { ...OLD, publishedAt: NOW },
    at('2023-03-13T00:00:00+08:00'),
  ],
])('%s', (_what, article, expected) => {
  expect(firstShownAt(article)).toEqual(expected)
})
