import { readDocument, textOf, waysTo } from '../document.ts'
import { expect, test } from '../fixtures.ts'

const PAGES = {
  '/series': '讲堂与会议系列',
  '/series/zhuanglang': '庄浪县的系列',
  '/series/pingliang': '平凉市的系列',
  '/pictures': '图片新闻',
  '/announcements': '活动预告',
  '/about': '关于本站',
  '/accessibility': '无障碍声明',
  '/privacy': '隐私说明',
  '/site-map': '网站地图',
}

for (const [path, heading] of Object.entries(PAGES)) {
  test(`${path} is whole without the framework and complains of nothing`, async ({
    page,
    request,
  }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    expect(answer?.headers()['set-cookie']).toBeUndefined()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    expect(complaints).toEqual([])
    const html = await (await request.get(path)).text()
    expect(html).not.toContain('__next_f')
    expect(html).not.toMatch(/_next\/[^"]*\.js/)
  })
}

test('an address that names no run and no picture is a 404', async ({ request }) => {
  for (const path of ['/series/nowhere', '/pictures/abc', '/pictures/0', '/pictures/999999999'])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('every page leads to them, and none of their own links leads nowhere', async ({ request }) => {
  const links = new Set<string>()
  for (const path of ['/', ...Object.keys(PAGES)]) {
    const page = await readDocument(request, path)
    for (const link of page.querySelectorAll('a[href^="/"]'))
      links.add(link.getAttribute('href')?.split('#')[0] ?? '')
  }
  for (const path of ['/series', '/pictures', '/about', '/accessibility', '/privacy', '/site-map'])
    expect(links).toContain(path)
  // /honours is switched on and off by a test of the settings, which follows its link.
  const sample = [...links].filter(
    (path) => !/^\/(honours|(counties|articles|timeline)\/)/.test(path),
  )
  for (const path of sample) expect((await request.get(path)).ok(), path).toBe(true)
})

test('a run names the numbers that are not here, and a county leads to its runs', async ({
  page,
}) => {
  await page.goto('/counties/zhuanglang')
  await page.getByRole('main').getByRole('link', { name: '逐次看' }).click()
  const run = page.getByRole('region', { name: '十届主席会议' })
  await expect(run).toContainText('第1至17次')
  await expect(run).toContainText('尚未收录报道')
  await run.getByRole('link', { name: /十届十八次主席会议/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('十届十八次主席会议')
})

test('the site map leads to what is followed, and to where anybody hands something in', async ({
  request,
}) => {
  const page = await readDocument(request, '/site-map')
  for (const path of ['/proposals', '/consultations', '/say', '/follow'])
    expect(page.querySelector(`main a[href="${path}"]`), path).not.toBeNull()
})

test('the gallery goes on page by page, each picture with its words, none twice', async ({
  request,
}) => {
  const seen: string[] = []
  let address: string | undefined = '/pictures'
  for (let turn = 0; turn < 3 && address !== undefined; turn += 1) {
    const page = await readDocument(request, address)
    const pictures = [...page.querySelectorAll('main article')]
    expect(pictures.length, address).toBeGreaterThan(0)
    for (const picture of pictures) {
      seen.push(picture.querySelector(':is(h2, h3) a')?.getAttribute('href') ?? '')
      expect(textOf(picture.querySelector('figcaption')), address).not.toBe('')
      expect(picture.querySelector('img')?.getAttribute('alt'), address).toMatch(/./)
    }
    ;[address] = waysTo(page, '更早的图片')
  }
  expect(seen.length).toBeGreaterThan(18)
  expect(new Set(seen).size).toBe(seen.length)
})

test('columns without an article are not listed', async ({ request, rows }) => {
  const empty = await rows<{ name: string }[]>`
    select t.name from topics t where not exists (
      select 1 from articles a where a.topic_id = t.id and a.state = 'live')`
  for (const path of ['/topics', '/site-map']) {
    const page = await readDocument(request, path)
    const names = [...page.querySelectorAll('a')].map(textOf)
    for (const { name } of empty) expect(names, path).not.toContain(name)
  }
})

test('the maps for search engines name them', async ({ request }) => {
  const named = async (map: string) => (await request.get(map)).text()
  expect(await named('/sitemap.xml')).toContain('/sitemap-site.xml')
  for (const path of ['/pictures', '/series', '/about', '/accessibility', '/privacy', '/site-map'])
    expect(await named('/sitemap-site.xml')).toContain(`${path}</loc>`)
  expect(await named('/sitemap-series.xml')).toContain('/series/zhuanglang</loc>')
})
