// What machines read: feeds, calendars and maps.

import { shanghaiDay } from '#lib/dates'

import { readDocument, valueOf, waysTo } from '../document.ts'
import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, submitForm, type Newsroom } from '../newsroom/editions.ts'
import { addressesOf, expectUnchanged, pathOf } from './addresses-in.ts'

const VIEWS = [
  {
    page: '/counties/zhuanglang',
    follow: '/follow/counties/zhuanglang',
    folder: '/counties/zhuanglang',
  },
  {
    page: '/prefectures/pingliang',
    follow: '/follow/prefectures/pingliang',
    folder: '/prefectures/pingliang',
  },
  { page: '/province', follow: '/follow/province', folder: '/province' },
  { page: '/timeline', follow: '/follow', folder: '/timeline' },
  {
    page: '/timeline/2023/3/types/meeting',
    follow: '/follow/types/meeting',
    folder: '/timeline/types/meeting',
  },
  {
    page: '/timeline/2023/3/types/meeting/regions/pingliang',
    follow: '/follow/types/meeting/regions/pingliang',
    folder: '/timeline/types/meeting/regions/pingliang',
  },
]

for (const { page: path, follow, folder } of VIEWS) {
  test(`${path} leads people and programs to its feed and calendar`, async ({ request }) => {
    const page = await readDocument(request, path)
    for (const [button, type, document, start] of [
      ['RSS', 'application/atom+xml', 'feed.xml', '<?xml'],
      ['订阅日历', 'text/calendar', 'calendar.ics', 'BEGIN:VCALENDAR\r\n'],
    ] as const) {
      const address = `${folder}/${document}`
      const ways = waysTo(page.querySelector('main'), button)
      expect(ways.map((href) => href.replace('#rss', ''))).toEqual([follow])
      const alternates = [...page.querySelectorAll(`head link[rel=alternate][type="${type}"]`)]
      const offered = alternates.map((link) => pathOf(link.getAttribute('href') ?? ''))
      expect(offered).toEqual([address])
      const answer = await request.get(address)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`)
      expect(answer.headers()['set-cookie']).toBeUndefined()
      expect((await answer.text()).startsWith(start)).toBe(true)
    }
    const described = await readDocument(request, follow)
    const calendar = valueOf(described, '日历地址')
    expect(pathOf(calendar)).toBe(`${folder}/calendar.ics`)
    expect(pathOf(valueOf(described, 'RSS 地址'))).toBe(`${folder}/feed.xml`)
    expect(waysTo(described, '打开日历订阅')).toEqual([calendar.replace(/^https?:/, 'webcal:')])
  })
}

test('a place or kind that is not there has no feed', async ({ request }) => {
  for (const path of [
    '/counties/nowhere/feed.xml',
    '/counties/pingliang/feed.xml',
    '/prefectures/zhuanglang/calendar.ics',
    '/timeline/types/nothing/feed.xml',
    '/timeline/types/meeting/regions/nowhere/calendar.ics',
    '/articles/999999999/calendar.ics',
    '/articles/1e3/calendar.ics',
    '/sitemap-nothing.xml',
    '/sitemap-articles-0.xml',
    '/sitemap-articles-99999.xml',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('a program that has the document gets no second one', async ({ request }) => {
  for (const path of ['/timeline/feed.xml', '/timeline/calendar.ics', '/api/v1/articles']) {
    const { 'last-modified': changed = '' } = (await request.get(path)).headers()
    expect(Date.parse(changed), path).not.toBeNaN()
    await expectUnchanged(request, path)
    const other = await request.get(path, { headers: { 'if-none-match': 'W/"other"' } })
    expect(other.status(), path).toBe(200)
  }
})

test('robots lead to the maps, and the maps to pages that are there', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain('Disallow: /desk')
  const [, index = ''] = /^Sitemap: (\S+)$/m.exec(robots) ?? []
  const maps = await addressesOf(request, index)
  expect(maps.length).toBeGreaterThanOrEqual(4)
  const look = async (map: string) => {
    const pages = await addressesOf(request, map)
    expect(pages.length, map).toBeGreaterThan(0)
    for (const page of new Set([pages[0], pages.at(-1)])) {
      expect((await request.get(pathOf(page))).status(), page).toBe(200)
    }
  }
  // Another test may withdraw its article between two requests.
  for (const map of maps) await expect(() => look(map)).toPass()
})

test('what is known by its month only has no day in a calendar, and its page offers none', async ({
  request,
  rows,
}) => {
  const [article] = await rows<{ id: string; activity: string }[]>`
    select articles.id, articles.activity_id as activity
    from articles join activities on activities.id = articles.activity_id
    where articles.state = 'live' and activities.precision = 'month' limit 1`
  const page = await readDocument(request, `/articles/${article?.id}`)
  expect(waysTo(page, '时间轴上看')).toHaveLength(1)
  expect(waysTo(page, '加入日历')).toEqual([])
  expect((await request.get(`/articles/${article?.id}/calendar.ics`)).status()).toBe(404)
  const all = await (await request.get('/timeline/calendar.ics')).text()
  expect(all).not.toContain(`UID:activity-${article?.activity}@`)
})

test('what is published is in the feeds, the calendar, the maps and the API at once', async ({
  page,
  context,
  request,
  signInAs,
}) => {
  const headline = `县政协到第${Date.now() % 100_000}号梯田调研`
  const documents = [
    '/counties/tongwei/feed.xml',
    '/prefectures/dingxi/feed.xml',
    '/province/feed.xml',
    '/timeline/feed.xml',
    '/counties/tongwei/calendar.ics',
    '/timeline/calendar.ics',
    '/timeline/types/research/regions/tongwei/calendar.ics',
    '/sitemap-news.xml',
    '/api/v1/articles',
    '/api/v1/articles?division=621121',
    '/api/v1/activities',
  ]
  for (const path of documents) {
    expect(unfolded(await (await request.get(path)).text()), path).not.toContain(headline)
  }
  await publish({ page, context, signInAs }, headline)
  for (const path of documents) {
    expect(unfolded(await (await request.get(path)).text()), path).toContain(headline)
  }
})

/** An article of one county, dated today, written, submitted and approved three times. */
async function publish(newsroom: Newsroom, headline: string): Promise<void> {
  const { page } = newsroom
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill('县政协委员沿新修的梯田走了一遍，问了用水和耕作的几件事。')
  await page.getByRole('button', { name: '添一人' }).click()
  await page
    .getByLabel(/的姓名/)
    .last()
    .fill('甲某')
  await page.getByLabel('活动类型').selectOption('research')
  await page.getByText('某日', { exact: true }).click()
  await page.getByLabel('活动日期').fill(shanghaiDay(new Date()))
  await approveAll(newsroom, await submitForm(page))
  await newsroom.context.clearCookies()
}

const unfolded = (text: string): string => text.replaceAll('\r\n ', '')
