// The reading tools, each a file of its own, and how pages are printed.

import { readdirSync, readFileSync } from 'node:fs'

import { expect, test } from '../fixtures.ts'
import { COUNTY, openArticle } from './open-article.ts'

test('each script of the readers is smaller than 5 kB', () => {
  const folder = new URL('../../public/', import.meta.url)
  const files = [
    'sw.js',
    ...readdirSync(new URL('scripts/', folder)).map((one) => `scripts/${one}`),
  ]
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    expect(readFileSync(new URL(file, folder)).byteLength, file).toBeLessThan(5_000)
  }
})

test('scripts are asked for by what is in them and kept for good', async ({ page, request }) => {
  await page.goto('/')
  const address = await page.locator('script[src^="/scripts/display.js"]').getAttribute('src')
  const answer = await request.get(address ?? '')
  expect(answer.headers()['cache-control']).toContain('immutable')
  // While a release goes round, another build may be asked: what is not its own is kept by nobody.
  const other = await request.get('/scripts/display.js?v=of-another-build')
  expect([other.status(), other.headers()['cache-control']]).toEqual([
    200,
    expect.not.stringContaining('immutable'),
  ])
})

test('day and night are one switch, remembered, over what the device says', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openArticle(page)
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  const tools = page.getByRole('group', { name: '阅读工具' })
  // A button whose tool is still on its way is pressed again when the tool is there.
  await tools.getByRole('button', { name: '夜间' }).click()
  await expect.poll(ground).not.toBe(light)
  const dark = await ground()
  await page.goto('/timeline')
  expect(await ground()).toBe(dark)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('banner').getByRole('button', { name: '日间' }).click()
  await expect.poll(ground).toBe(light)
})

test('an article is passed on by its code, by its address, and without a script too', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openArticle(page)
  await page.getByText('分享', { exact: true }).click()
  const code = page.getByRole('img', { name: '这篇报道网址的二维码' })
  await expect(code).toBeVisible()
  const picture = await request.get((await code.getAttribute('src')) ?? '')
  expect(picture.headers()['content-type']).toBe('image/svg+xml; charset=utf-8')
  await page.getByRole('button', { name: '复制链接' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(copied).pathname).toBe(new URL(page.url()).pathname)
  await page.keyboard.press('Escape')
  await expect(code).toBeHidden()
  expect((await request.get('/articles/999999999/qr.svg')).status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the tools that need none are there, the others are not', async ({ page }) => {
    await openArticle(page)
    await page.getByText('分享', { exact: true }).click()
    await expect(page.locator('.share-address')).toBeVisible()
    await expect(page.getByRole('button', { name: '朗读' })).toBeHidden()
    await expect(page.getByRole('button', { name: '夜间' }).first()).toBeHidden()
  })
})

test('paper shows the address of the article, and none of its links', async ({ page }) => {
  await openArticle(page)
  const address = page.locator('.print-address')
  const timeline = page.getByRole('link', { name: /时间轴上看/ })
  await expect(address).toBeHidden()
  await expect(timeline).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(address).toBeVisible()
  expect(new URL((await address.textContent()) ?? '').pathname).toBe(new URL(page.url()).pathname)
  await expect(timeline).toBeHidden()
  await expect(page.getByRole('link', { name: '加入日历' })).toBeHidden()
  // Its title once more on a sheet of its own.
  await expect(page.locator('.activity')).toBeHidden()
  // Parted behind the host, never within a word that has room.
  expect(await address.locator('wbr').count()).toBeGreaterThan(2)
  await expect(address).toHaveCSS('word-break', 'normal')
})

test('paper keeps together what is read together, and prints no news of a place twice', async ({
  page,
}) => {
  await page.goto(COUNTY)
  const twice = page.locator('[aria-labelledby=timeline], [aria-labelledby=members], .scene')
  await expect(twice.filter({ visible: true })).toHaveCount(3)
  await page.emulateMedia({ media: 'print' })
  await expect(twice.filter({ visible: true })).toHaveCount(0)
  await expect(page.locator('.story').first()).toHaveCSS('break-inside', 'avoid')
  await page.getByRole('main').evaluate((main) => {
    const table = '<table><caption>表题</caption><thead><tr><th>村</th></tr></thead></table>'
    main.insertAdjacentHTML('beforeend', table)
  })
  for (const head of ['caption', 'thead'])
    await expect(page.locator(`main > table > ${head}`)).toHaveCSS('break-after', 'avoid')
  await page.goto('/timeline')
  const months = page.getByRole('table').filter({ has: page.getByText('日', { exact: true }) })
  await expect(months.first()).toHaveCSS('break-inside', 'avoid')
})

test('paper shows what a correction changed and where a list is, and no buttons', async ({
  page,
}) => {
  await page.goto('/corrections')
  await page.getByRole('main').evaluate((main) => {
    main.insertAdjacentHTML(
      'beforeend',
      '<details class="changes"><summary>改了哪些字</summary><p>更正前：三处</p></details>',
    )
  })
  const changed = page.getByText('更正前：三处')
  await expect(changed).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(changed).toBeVisible()
  await expect(page.getByText('改了哪些字').filter({ visible: true })).toHaveCount(0)
  await page.goto(COUNTY)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main .button, main nav').filter({ visible: true })).toHaveCount(0)
  // The script that writes the address comes after the page.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const [address = ''] = await page.locator('main > .print-address').allTextContents()
    expect(address).not.toBe('')
    expect(new URL(address).pathname).toBe(COUNTY)
  }).toPass()
})

test('without colours of its own a calendar still has its shades', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/timeline')
  const shades = await page
    .locator('.legend i')
    .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).backgroundColor))
  expect(new Set(shades).size).toBe(5)
})

test('elder mode hears the count of a search before its first story, and no filter', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('elder', '1')
    const spoken: string[] = []
    const speech = {
      getVoices: () => ['婷婷'],
      cancel: () => {},
      speak: ({ text, onend }: { text: string; onend: () => void }) => {
        spoken.push(text)
        setTimeout(onend)
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.assign(window, { spoken })
  })
  await page.goto('/search?q=政协')
  const button = page.getByRole('button', { name: '朗读本页' })
  await expect(async () => {
    if ((await button.count()) > 0) await button.click({ timeout: 2_000 })
    expect(await page.evaluate('spoken.length')).toBeGreaterThan(0)
  }).toPass()
  await expect(button).toBeVisible()
  const spoken = await page.evaluate<string[]>('spoken')
  expect(spoken.slice(0, 2).join()).toMatch(/^搜索,含“政协”的报道/)
  expect(spoken.filter((text) => /^(地区|类型|年份|全省)/.test(text))).toEqual([])
})

test('a kicker that is the name of the topic is there once', async ({ page, rows }) => {
  const [article] = await rows<{ id: string; name: string }[]>`
    select a.id, t.name from articles a join topics t on t.id = a.topic_id
    join revisions r on r.id = a.live_revision_id
    where a.state = 'live' and r.content ->> 'kicker' = t.name order by a.id limit 1`
  await page.goto(`/articles/${article?.id}`)
  const head = page.getByRole('article').locator('header')
  await expect(head.getByText(article?.name ?? '', { exact: true })).toHaveCount(1)
})

test('browsers learn what to fetch before a link is followed', async ({ request }) => {
  const answer = await request.get('/')
  expect(answer.headers()['speculation-rules']).toBe('"/speculation-rules.json"')
  const rules = await request.get('/speculation-rules.json')
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json')
  expect(await rules.json()).toMatchObject({ prefetch: [{ eagerness: 'moderate' }] })
})
