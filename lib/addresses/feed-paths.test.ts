import { expect, it } from 'vitest'

import { calendarPath, feedPagePath, feedPath, followPath, toWebcal } from './feed-paths.ts'

const COUNTY = { level: 'county', slug: 'zhuanglang' } as const

it.each([
  [{}, '/timeline/feed.xml', '/'],
  [{ division: COUNTY }, '/counties/zhuanglang/feed.xml', '/counties/zhuanglang'],
  [{ division: { level: 'province', slug: 'gansu' } as const }, '/province/feed.xml', '/province'],
  [{ topic: { slug: 'sanzhua' } }, '/topics/sanzhua/feed.xml', '/topics/sanzhua'],
  [{ type: 'meeting' }, '/timeline/types/meeting/feed.xml', '/timeline'],
  [
    { division: COUNTY, type: 'meeting' },
    '/timeline/types/meeting/regions/zhuanglang/feed.xml',
    '/timeline',
  ],
])('%o has an address of its own', (view, feed, page) => {
  expect(feedPath(view)).toBe(feed)
  expect(calendarPath(view)).toBe(feed.replace('feed.xml', 'calendar.ics'))
  expect(feedPagePath(view)).toBe(page)
})

it('is followed on a page of its own place', () => {
  expect(followPath({})).toBe('/follow')
  expect(followPath({ topic: { slug: 'sanzhua' } })).toBe('/follow/topics/sanzhua')
  expect(followPath({ division: COUNTY })).toBe('/follow/counties/zhuanglang')
  expect(followPath({ division: COUNTY, type: 'meeting' })).toBe(
    '/follow/types/meeting/regions/zhuanglang',
  )
  const province = { level: 'province', slug: 'gansu' } as const
  expect(followPath({ division: province, type: 'meeting' })).toBe('/follow/types/meeting')
})

it('is opened by a calendar under a scheme of calendars', () => {
  expect(toWebcal('https://news.example.org/calendar.ics')).toBe(
    'webcal://news.example.org/calendar.ics',
  )
})
