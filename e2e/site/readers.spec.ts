import { contentOf, readDocument, textOf, textsIn } from '../document.ts'
import { expect, test } from '../fixtures.ts'

const TEMPLATES = [
  '/',
  '/counties',
  '/counties/zhuanglang',
  '/prefectures/jiayuguan',
  '/timeline',
  '/timeline/2023/3',
  '/topics',
  '/corrections',
  '/follow',
  '/follow/counties/zhuanglang',
]
const NOWHERE = [
  '/nothing-here',
  '/articles/999999999',
  '/articles/abc',
  '/articles/1e3',
  '/counties/nowhere',
  '/prefectures/nowhere',
  '/timeline/2023/13',
  '/timeline/20x3/3',
]

test('an address that is not there is a 404 on the first request, in words', async ({
  request,
}) => {
  for (const path of NOWHERE) {
    const page = await readDocument(request, path, 404)
    expect(textsIn(page, 'main h1').join(), path).toMatch(/\p{Script=Han}/u)
    expect(page.documentElement.getAttribute('lang'), path).toBe('zh-CN')
  }
})

test('reader pages set no cookie and are cached, for crawlers too', async ({ request }) => {
  for (const path of TEMPLATES) {
    for (const agent of ['Mozilla/5.0', 'Mozilla/5.0 (compatible; Baiduspider/2.0)']) {
      const answer = await request.get(path, { headers: { 'user-agent': agent } })
      expect(answer.status(), path).toBe(200)
      expect(answer.headers()['set-cookie'], path).toBeUndefined()
      expect(answer.headers()['cache-control'], path).toContain('s-maxage')
      expect(answer.headers()['cache-control'], path).toContain('max-age=0')
    }
  }
})

test('reader pages carry no script of the framework: first visit, later ones, crawlers, 404s', async ({
  request,
  rows,
}) => {
  const [oldest] = await rows<{ id: string }[]>`
    select id from articles where state = 'live' order by published_at limit 1`
  const paths = [...TEMPLATES, `/articles/${oldest?.id}`, '/topics/nowhere', ...NOWHERE]
  for (const path of paths) {
    for (const agent of ['Mozilla/5.0', 'Mozilla/5.0', 'bingbot/2.0']) {
      const answer = await request.get(path, { headers: { 'user-agent': agent } })
      const html = await answer.text()
      expect(html, path).not.toContain('__next_f')
      expect(html, path).not.toMatch(/_next\/[^"]*\.js/)
      expect(html, path).toContain('<h1')
    }
  }
})

test('the strict policy of reader pages stops nothing of ours', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  for (const path of TEMPLATES) {
    const answer = await page.goto(path)
    expect(answer?.headers()['content-security-policy'], path).toContain("script-src 'self';")
  }
  expect(complaints).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader finds their county in two steps and reads an article', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '地区' })
      .click()
    await page.getByRole('link', { name: '庄浪县' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: '庄浪县' })).toBeVisible()
    await page
      .getByRole('main')
      .getByRole('heading', { level: 3 })
      .getByRole('link')
      .first()
      .click()
    await expect(page.getByRole('article').getByRole('paragraph').first()).toBeVisible()
  })
})

test('the three dates of an article are distinct, and an undated one is filed by what its page reports', async ({
  request,
}) => {
  const page = await readDocument(request, '/timeline/2023/3')
  const words = textOf(page.querySelector('main'))
  expect(words).toContain('庄浪县')
  expect(words).toMatch(/版面所述\s*2023年3月/)
  expect(words).toContain('近日')
})

test('no county page is empty', async ({ request, rows }) => {
  const counties = await rows<{ slug: string; live: string }[]>`
    select d.slug, count(a.id) as live from divisions d
    left join articles a on a.division_code = d.code and a.state = 'live'
    where d.level = 'county' group by d.slug`
  expect(counties).toHaveLength(86)
  for (const { slug, live } of counties) expect(Number(live), slug).toBeGreaterThan(0)
  const page = await readDocument(request, '/counties/akesai')
  expect(textsIn(page, 'main *')).toContain('演示')
})

test('elder mode is one switch and is remembered', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '长者版' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-elder', /.*/)
  await page.goto('/timeline')
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-elder', /.*/)
  // What makes the letters smaller says so.
  for (const [name, size] of [
    ['字再大些', '18px'],
    ['字再大些', '20px'],
    ['字调回原样', '16px'],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await expect(root).toHaveCSS('font-size', size)
  }
})

test('a month with a leading zero leads to its one address, whatever it is narrowed to', async ({
  request,
}) => {
  for (const [asked, address] of [
    ['/timeline/2023/03', '/timeline/2023/3'],
    ['/timeline/2023/03/types/meeting', '/timeline/2023/3/types/meeting'],
    ['/timeline/2023/03/regions/zhuanglang', '/timeline/2023/3/regions/zhuanglang'],
    ['/timeline/2023/03/types/meeting/regions/zhuanglang', null],
  ] as const) {
    const answer = await request.get(asked, { maxRedirects: 0 })
    expect(answer.status(), asked).toBe(308)
    expect(answer.headers()['location'], asked).toBe(address ?? asked.replace('/03/', '/3/'))
    expect((await request.get(asked)).status(), asked).toBe(200)
  }
  const day = await request.get('/timeline/2024/1/09', { maxRedirects: 0 })
  expect(day.headers()['location']).toBe('/timeline/2024/1/9')
  expect((await request.get('/timeline/2023/00')).status()).toBe(404)
})

test('a month without an activity leads to the nearest that have some, and one out of reach is none', async ({
  request,
  rows,
}) => {
  const [empty] = await rows<{ path: string }[]>`
    select to_char(month, '"/timeline/"YYYY"/"FMMM') as path from generate_series(
      (select date_trunc('month', min(a.timeline_on)) from activities a
        join articles on activity_id = a.id and state = 'live'),
      now(), interval '1 month') as month
    where not exists (select 1 from activities a join articles on activity_id = a.id and state = 'live'
      where date_trunc('month', a.timeline_on) = month) limit 1`
  const page = await readDocument(request, empty?.path ?? '')
  expect(textOf(page.querySelector('main'))).toContain('这个月没有收录')
  expect(contentOf(page, 'name="robots"')).toContain('noindex')
  const back = [...page.querySelectorAll('main a')].find((link) => textOf(link).startsWith('往前'))
  const nearest = await readDocument(request, back?.getAttribute('href') ?? '')
  expect(textsIn(nearest, 'main h3')).not.toEqual([])
  for (const path of ['/timeline/1950', '/timeline/2099/1', '/timeline/2099/1/1'])
    expect((await request.get(path)).status(), path).toBe(404)
})
