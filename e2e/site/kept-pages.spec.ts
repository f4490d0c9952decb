// What a device keeps for when there is no network.

import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { approveAll, submitEditionOf } from '../newsroom/editions.ts'
import { openRowMenu } from '../newsroom/lists.ts'

/** Addresses of the pages this device keeps. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const requests = await (await caches.open('pages')).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })

test.describe('with what a device keeps', () => {
  test.use({ serviceWorkers: 'allow' })

  test('what was read is there without a network, and goes when it is withdrawn', async ({
    page,
    context,
    signInAs,
    rows,
  }) => {
    const newsroom = { page, context, signInAs }
    const headline = `离线读冬灌${randomUUID().slice(0, 6)}`
    const editionId = await submitEditionOf(newsroom, headline)
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
    await expect(page.getByText(/^没有连上网络：这是\d{4}-\d\d-\d\d \d\d:\d\d存下的/)).toBeVisible()
    await page.goto('/counties/akesai')
    await expect(page.getByRole('heading', { level: 1, name: '没有连上网络' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: headline })).toBeVisible()
    await context.setOffline(false)

    await signInAs('editor3')
    await page.goto('/published')
    const line = page.getByRole('article', { name: headline })
    await openRowMenu(line)
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

  test('who writes is led to what this device kept, where the network is gone', async ({
    page,
    context,
    signInAs,
  }) => {
    await signInAs('zhuanglang')
    await page.goto('/desk/new')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
    await expect
      .poll(() => page.evaluate(async () => Boolean(await caches.match('/offline'))))
      .toBe(true)
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: '没有连上网络' })).toBeVisible()
    await expect(page.getByText(/写稿时打的字存在这台设备/)).toBeVisible()
    expect(await keptPages(page)).not.toContain('/desk/new')
    await page.goto('/counties/akesai')
    await expect(page.getByText(/写稿时打的字存在这台设备/)).toBeHidden()
  })
})
