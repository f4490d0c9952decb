import { randomUUID } from 'node:crypto'

import { readSheet } from 'read-excel-file/node'

import { datePublicationsOf, daysAgo } from '../clock.ts'
import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, submitEditionOf } from './editions.ts'

test('an editor sees their region, goes down to a county and a person, and another period', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  // On the first of January the year has nothing else.
  const editionId = await submitEditionOf(newsroom, `年初的一篇${randomUUID().slice(0, 6)}`)
  await approveAll(newsroom, editionId)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/stats')
  await expect(page.getByRole('heading', { name: '县区用稿' })).toBeVisible()
  await page.getByRole('navigation', { name: '时段' }).getByRole('link', { name: '本年' }).click()
  await expect(page).toHaveURL(/period=\d{4}$/)
  await page.getByRole('table').getByRole('link', { name: '通渭县' }).first().click()
  await expect(page).toHaveURL(/\/stats\/places\/tongwei\?period=\d{4}$/)
  const people = page.getByRole('region', { name: '通讯员用稿' })
  await people.getByRole('rowheader').first().getByRole('link').click()
  await expect(page).toHaveURL(/\/stats\/person\?/)
  await expect(
    page.getByRole('region', { name: '逐篇' }).getByRole('listitem').first(),
  ).toBeVisible()
  await page.getByText('自定', { exact: true }).click()
  const own = page.getByRole('form', { name: '自定时段' })
  await own.getByLabel('从').fill('2023-01-01')
  await own.getByLabel('到').fill('2023-12-31')
  await own.getByRole('button', { name: '统计' }).click()
  await expect(page).toHaveURL(/from=2023-01-01&to=2023-12-31/)
  await expect(page.getByRole('navigation', { name: '前后时段' })).toContainText(
    '2023年1月1日至12月31日',
  )
})

test('an editor downloads the figures as an Excel file that opens', async ({ page, signInAs }) => {
  await signInAs('editor3')
  await page.goto('/stats?period=2023')
  const shown = page.getByRole('region', { name: '市州用稿' }).getByRole('row').nth(1)
  const name = await shown.getByRole('rowheader').innerText()
  const used = await shown.getByRole('cell').nth(2).innerText()
  const href = await page.getByRole('link', { name: '导出 Excel' }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.headers()['cache-control']).toBe('private, no-store')
  expect(answer.headers()['content-disposition']).toContain('.xlsx')
  const sheet = await readSheet(await answer.body(), '地区')
  expect(name).toContain(String(sheet[2]?.[1]))
  expect(sheet[2]?.[3]).toBe(Number(used))
})

test('a correspondent sees their own figures and nobody else’s', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  await page.goto('/stats')
  await expect(page.getByText('合署的按人数平分')).toBeVisible()
  await expect(page.getByRole('link', { name: '更新红线' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '导出 Excel' })).toHaveCount(0)
  const [other] = await rows<{ id: string }[]>`
    select id from accounts where login_name = 'zhuanglang'`
  for (const path of ['/stats/places/tongwei', `/stats/person?account=${other?.id}`]) {
    await page.goto(path)
    await expect(page.getByRole('main'), path).toContainText('没有')
    await expect(page.getByText('采用率'), path).toHaveCount(0)
  }
  const file = await page.request.get('/api/stats/workbook?place=621121&period=2026')
  expect(file.status()).toBe(403)
})

test('the Excel file is not for who is not signed in, nor for another region’s editor', async ({
  context,
  signInAs,
}) => {
  expect((await context.request.get('/api/stats/workbook?place=620000&period=2026')).status()).toBe(
    401,
  )
  await signInAs('editor1-dingxi')
  expect((await context.request.get('/api/stats/workbook?place=620800&period=2026')).status()).toBe(
    403,
  )
  expect((await context.request.get('/api/stats/workbook?place=x&period=2026')).status()).toBe(404)
})

test('the board marks a county that has had nothing new for too long', async ({
  page,
  signInAs,
}) => {
  // No other test publishes in 玛曲.
  await datePublicationsOf('623025', daysAgo(200))
  await signInAs('editor3')
  await page.goto('/stats/freshness')
  const cell = page.getByRole('link', { name: /^玛曲/ })
  await expect(cell.first()).toContainText(/已到红线|还没有刊发/)
  const row = page.getByRole('row', { name: /^玛曲县/ })
  await page.getByRole('link', { name: '只看过红线' }).click()
  await expect(row).toContainText(/过了 \d+ 天|还没有发过/)
  await page.getByRole('link', { name: '只看快到期' }).click()
  await expect(page.getByRole('heading', { name: '专题与专栏' })).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.getByRole('link', { name: '全部地区' }).click()
  await expect(page.getByRole('link', { name: /^省级/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^兰州新区/ }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: '专题与专栏' })).toContainText('动态类，14 天')
  await signInAs('editor1-dingxi')
  await page.goto('/stats/freshness')
  await expect(page.getByRole('link', { name: /^通渭/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^玛曲/ })).toHaveCount(0)
})
