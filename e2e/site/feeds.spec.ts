import type { APIRequestContext } from 'playwright/test'
import { parse } from 'csv-parse/sync'

import { shanghaiDay } from '#lib/dates'

import { contentOf, readDocument, textOf, valueOf, waysTo } from '../document.ts'
import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, submitForm, type Newsroom } from '../newsroom/editions.ts'

// What machines read: feeds, calendars, maps, the read API.
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

/** Asks again with the validator of the last answer, until no publication comes between two requests. */
async function expectUnchanged(request: APIRequestContext, path: string): Promise<void> {
  let etag = ''
  await expect
    .poll(async () => {
      const response = await request.get(path, { headers: etag ? { 'if-none-match': etag } : {} })
      if (response.status() === 200) etag = response.headers()['etag'] ?? ''
      return response.status()
    }, path)
    .toBe(304)
}

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

test('the read API pages through articles and refuses what it does not know', async ({
  request,
}) => {
  const seen = new Set<number>()
  let next: string | null = null
  for (let page = 0; page < 3; page += 1) {
    const after: string = next ? `&after=${next}` : ''
    const answer = await request.get(`/api/v1/articles?limit=5&division=620000${after}`)
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
    const body = (await answer.json()) as { items: { id: number }[]; next: string | null }
    for (const { id } of body.items) seen.add(id)
    next = body.next
  }
  expect(seen.size).toBe(15)
  for (const query of [
    'limit=0',
    'limit=101',
    'type=nothing',
    'division=62',
    'after=x',
    'what=1',
  ]) {
    const answer = await request.get(`/api/v1/articles?${query}`)
    expect(answer.status(), query).toBe(400)
    expect(await answer.json(), query).toMatchObject({ code: 'invalid-input' })
  }
  expect((await request.get('/api/v1/articles/999999999')).status()).toBe(404)
})

test('the read API searches, page by page, and a year comes as a whole', async ({ request }) => {
  const seen: number[] = []
  let next: string | null = null
  for (let page = 0; page < 3; page += 1) {
    const after: string = next ? `&after=${next}` : ''
    const answer = await request.get(`/api/v1/search?q=提案&limit=4${after}`)
    expect(answer.status()).toBe(200)
    const body = (await answer.json()) as { items: { id: number }[]; next: string | null }
    seen.push(...body.items.map(({ id }) => id))
    next = body.next
  }
  expect(new Set(seen).size).toBe(12)
  for (const query of ['', 'q=', 'q=提案&after=x', 'q=提案&year=3', 'q=提案&order=best'])
    expect((await request.get(`/api/v1/search?${query}`)).status(), query).toBe(400)

  const years = await request.get('/api/v1/years')
  const { items } = (await years.json()) as { items: { year: number; csv: string; json: string }[] }
  const [latest] = items
  const whole = await request.get(pathOf(latest?.json))
  const { items: articles } = (await whole.json()) as { items: { blocks: unknown[] }[] }
  expect(articles.length).toBeGreaterThan(100)
  await expectUnchanged(request, pathOf(latest?.json))
  const table = await request.get(pathOf(latest?.csv))
  expect(table.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const rows: Record<string, string>[] = parse(await table.body(), { bom: true, columns: true })
  expect(rows.length).toBeGreaterThan(100)
  for (const row of rows) expect(row['网址']).toMatch(new RegExp(`/articles/${row['编号']}$`))
  expect(rows.some((row) => row['正文']?.includes('\n'))).toBe(true)
  expect((await request.get('/api/v1/years/1999/articles.json')).status()).toBe(404)
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

test('a county frames its news on a site of its own, and nothing else can be framed', async ({
  page,
  request,
}) => {
  await page.goto('/counties/zhuanglang')
  await page.getByRole('link', { name: '把庄浪县的报道放到自己的网站上' }).click()
  await expect(page.getByRole('heading', { name: '放到自己的网站上' })).toBeInViewport()
  for (const path of ['/embed/counties/zhuanglang', '/embed/prefectures/pingliang']) {
    const answer = await request.get(path)
    expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *')
    expect(await answer.text()).not.toMatch(/<script|__next_f/)
  }
  const plain = await request.get('/counties/zhuanglang')
  expect(plain.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  expect((await request.get('/embed/counties/nowhere')).status()).toBe(404)
  await page.goto('/embed/counties/zhuanglang')
  await expect(page.getByRole('heading', { level: 1, name: '庄浪县政协报道' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('people can read what the API answers', async ({ page, request }) => {
  const document = (await (await request.get('/api/v1/openapi.json')).json()) as {
    paths: Record<string, unknown>
  }
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: '开放接口' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '开放接口' })).toBeVisible()
  for (const path of Object.keys(document.paths)) {
    await expect(page.getByText(`GET /api/v1${path}`, { exact: true })).toBeVisible()
  }
  await expect(page.getByRole('definition').filter({ hasText: /^必填；搜什么/ })).toBeVisible()
  const links = page.getByRole('main').locator('code').getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses)
    expect((await request.get(address ?? '')).status(), address ?? '').toBe(200)
})

test('an article describes for machines who, when, where and what', async ({ request }) => {
  const answer = await request.get('/api/v1/articles?division=620825&limit=1')
  const { items } = (await answer.json()) as { items: { id: number; headline: string }[] }
  const [article] = items
  const page = await readDocument(request, `/articles/${article?.id}`)
  const graph = JSON.parse(textOf(page.querySelector('script[type="application/ld+json"]'))) as {
    '@graph': Record<string, unknown>[]
  }
  expect(graph['@graph'][0]).toMatchObject({ '@type': 'NewsArticle', headline: article?.headline })
  const content = (name: string) => contentOf(page, `name="${name}"`)
  expect(content('ArticleTitle')).toBe(article?.headline)
  expect(content('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  expect(content('Description')).not.toBe('')
  const names = [...page.querySelectorAll('meta[name]')].map((meta) => meta.getAttribute('name'))
  expect(names.filter((name) => name?.toLowerCase() === 'description')).toHaveLength(1)
  expect([...page.querySelectorAll('meta[content=""]')]).toEqual([])
})

test('an article is passed on with a card, and found with its picture in three ratios', async ({
  request,
}) => {
  const { items } = (await (
    await request.get('/api/v1/articles?division=620825&limit=1')
  ).json()) as {
    items: { id: number }[]
  }
  const page = await readDocument(request, `/articles/${items[0]?.id}`)
  const addresses = [contentOf(page, 'property="og:image"')]
  const json = textOf(page.querySelector('script[type="application/ld+json"]'))
  const [news] = (JSON.parse(json) as { '@graph': { image: { url: string }[] }[] })['@graph']
  addresses.push(...(news?.image.map(({ url }) => url) ?? []))
  expect(addresses).toHaveLength(4)
  for (const address of addresses) {
    expect(address).toMatch(/^https?:/)
    const answer = await request.get(pathOf(address))
    expect(answer.headers()['content-type'], address).toBe('image/jpeg')
    const { etag = '' } = answer.headers()
    const again = await request.get(pathOf(address), { headers: { 'if-none-match': etag } })
    expect(again.status(), address).toBe(304)
  }
  for (const path of ['/articles/999999999/pictures/share.jpg', '/articles/1/pictures/2x1.jpg'])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('other pages are passed on with the card of their place', async ({ request }) => {
  const cards = new Set<string>()
  for (const path of ['/', '/timeline', '/counties/zhuanglang', '/prefectures/pingliang']) {
    const address = pathOf(contentOf(await readDocument(request, path), 'property="og:image"'))
    const answer = await request.get(address)
    expect(answer.headers()['content-type'], path).toBe('image/jpeg')
    cards.add(address)
  }
  expect([...cards]).toEqual(['/cards/620000.jpg', '/cards/620825.jpg', '/cards/620800.jpg'])
  for (const path of ['/cards/110000.jpg', '/cards/zhuanglang.jpg'])
    expect((await request.get(path)).status(), path).toBe(404)
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

async function addressesOf(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(pathOf(address))
  expect(answer.status(), address).toBe(200)
  const text = await answer.text()
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location)
}

/** The site may be set to another public address than the one it is tested at. */
const pathOf = (address = ''): string => new URL(address, 'http://site.example').pathname

const unfolded = (text: string): string => text.replaceAll('\r\n ', '')
