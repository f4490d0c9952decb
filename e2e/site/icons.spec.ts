import { expect, test } from '../fixtures.ts'

test('browsers and home screens find the icons they ask for', async ({ request }) => {
  for (const path of ['/', '/counties', '/sign-in']) {
    const html = await (await request.get(path)).text()
    const links = [...html.matchAll(/<link[^>]*rel="([^"]*icon|manifest)"[^>]*>/g)]
    const kinds = links.map(([, kind]) => kind)
    expect(kinds, path).toEqual(expect.arrayContaining(['icon', 'apple-touch-icon', 'manifest']))
    for (const [tag] of links) {
      const address = /href="([^"]+)"/.exec(tag)?.[1] ?? ''
      expect(address, path).toMatch(/^\//)
      expect((await request.get(address)).status(), address).toBe(200)
    }
  }
  const own = await (await request.get('/apple-icon.png')).body()
  for (const path of ['/apple-touch-icon.png', '/apple-touch-icon-precomposed.png']) {
    const icon = await request.get(path)
    expect(icon.status(), path).toBe(200)
    expect(icon.headers()['content-type'], path).toBe('image/png')
    expect((await icon.body()).equals(own), path).toBe(true)
  }
  const favicon = await request.get('/favicon.ico')
  expect(favicon.status()).toBe(200)
  expect(favicon.headers()['content-type']).toContain('icon')
})

test('the manifest names the site in Chinese, and every address in it is relative to the site', async ({
  request,
  rows,
}) => {
  const answer = await request.get('/manifest.webmanifest')
  expect(answer.headers()['content-type']).toContain('application/manifest+json')
  const manifest = (await answer.json()) as {
    name: string
    lang: string
    start_url: string
    icons: { src: string; sizes: string; purpose?: string }[]
  }
  const [setting] = await rows<{ value: string }[]>`
    select value #>> '{}' as value from settings where key = 'siteName'`
  expect(manifest.name).toBe(setting?.value ?? '陇原政协')
  expect(manifest.lang).toBe('zh-CN')
  expect(manifest.start_url).toBe('/')
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  )
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  for (const { src } of manifest.icons) {
    expect(src).toMatch(/^\//)
    expect((await request.get(src)).headers()['content-type']).toBe('image/png')
  }
})

test('a bar above the page has the colour of its paper, by day and by night', async ({ page }) => {
  await page.goto('/')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    const { paper, bar } = await page.evaluate(() => {
      const tags = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
      const probe = document.createElement('i')
      probe.style.color = tags.find(({ media }) => matchMedia(media).matches)?.content ?? ''
      document.body.append(probe)
      return {
        paper: getComputedStyle(document.body).backgroundColor,
        bar: getComputedStyle(probe).color,
      }
    })
    expect(bar).toBe(paper)
  }
})
