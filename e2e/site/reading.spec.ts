import { readdirSync, readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { approveAll, submitPiece } from '../newsroom/pieces.ts'

// The reading tools, each a file of its own, and what a device keeps for when there is no network.

const COUNTY = '/counties/zhuanglang'

async function openStory(page: Page): Promise<void> {
  await page.goto(COUNTY)
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await page.waitForURL(/\/articles\/\d+$/)
}

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
})

test('day and night are one switch, remembered, over what the device says', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await openStory(page)
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  const tools = page.getByRole('group', { name: '阅读工具' })
  await tools.getByRole('button', { name: '夜间' }).click()
  const dark = await ground()
  expect(dark).not.toBe(light)
  await page.goto('/timeline')
  expect(await ground()).toBe(dark)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('banner').getByRole('button', { name: '日间' }).click()
  expect(await ground()).toBe(light)
})

test('a story is passed on by its code, by its address, and without a script too', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openStory(page)
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
    await openStory(page)
    await page.getByText('分享', { exact: true }).click()
    await expect(page.locator('.share-address')).toBeVisible()
    await expect(page.getByRole('button', { name: '朗读' })).toBeHidden()
    await expect(page.getByRole('button', { name: '夜间' }).first()).toBeHidden()
  })
})

test('browsers are told what to fetch before a link is followed', async ({ request }) => {
  const answer = await request.get('/')
  expect(answer.headers()['speculation-rules']).toBe('"/speculation-rules.json"')
  const rules = await request.get('/speculation-rules.json')
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json')
  expect(await rules.json()).toMatchObject({ prefetch: [{ eagerness: 'moderate' }] })
})

/** Addresses of the pages this device keeps. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const requests = await (await caches.open('pages')).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })

test('what was read is there without a network, and goes when it is withdrawn', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `离线读冬灌${Date.now() % 1_000_000}`
  const editionId = await submitPiece(newsroom, headline)
  await approveAll(newsroom, editionId)
  const [row] = await rows<{ id: string }[]>`
    select article_id as id from editions where id = ${editionId}`
  const address = `/articles/${row?.id}`
  await context.clearCookies()

  await page.goto(address)
  await expect.poll(() => keptPages(page)).toContain(address)
  await page.goto('/timeline')
  await expect.poll(() => keptPages(page)).toContain('/timeline')
  await context.setOffline(true)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headline)
  await page.goto('/counties/akesai')
  await expect(page.getByRole('heading', { level: 1, name: '没有连上网络' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: headline })).toBeVisible()
  await context.setOffline(false)

  await signInAs('editor3')
  await page.goto('/published')
  await hydrated(page)
  const line = page.getByRole('article', { name: headline })
  await line.getByLabel(`撤稿《${headline}》`).click()
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill('文中数字有误，核实后再发。')
  await line.getByRole('button', { name: '确定撤稿' }).click()
  await page.waitForURL(/list=withdrawn/)
  expect(await keptPages(page)).not.toContain('/published')
  await context.clearCookies()

  await page.goto('/about')
  await expect.poll(() => keptPages(page)).toContain('/about')
  await expect.poll(() => keptPages(page)).not.toContain(address)
  await context.setOffline(true)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: '没有连上网络' })).toBeVisible()
})
