// What programs ask for: the read API, and pages that others frame.

import { parse } from 'csv-parse/sync'

import { expect, test } from '../fixtures.ts'
import { expectUnchanged, pathOf } from './addresses-in.ts'

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

test('the read API searches, page by page, and a year comes as a whole', async ({
  request,
  rows: sql,
}) => {
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
  // In January the latest has few.
  const [fullest] = await sql<{ year: number }[]>`
    select to_char(published_at at time zone 'Asia/Shanghai', 'YYYY')::int as year from articles
    where state = 'live' group by 1 order by count(*) desc limit 1`
  const one = items.find(({ year }) => year === fullest?.year)
  const whole = await request.get(pathOf(one?.json))
  const { items: articles } = (await whole.json()) as { items: { blocks: unknown[] }[] }
  expect(articles.length).toBeGreaterThan(100)
  await expectUnchanged(request, pathOf(one?.json))
  const table = await request.get(pathOf(one?.csv))
  expect(table.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const rows: Record<string, string>[] = parse(await table.body(), { bom: true, columns: true })
  expect(rows.length).toBeGreaterThan(100)
  for (const row of rows) expect(row['网址']).toMatch(new RegExp(`/articles/${row['编号']}$`))
  expect(rows.some((row) => row['正文']?.includes('\n'))).toBe(true)
  expect((await request.get('/api/v1/years/1999/articles.json')).status()).toBe(404)
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
