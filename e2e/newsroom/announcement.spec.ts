import { randomUUID } from 'node:crypto'

import { addDays, shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { changeTo } from './editions.ts'

test('an announcement is entered, approved by an editor, read by everybody, and called off', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const title = `通渭县政协讲堂${randomUUID().slice(0, 6)}`
  await changeTo(newsroom, 'tongwei')
  await page.goto('/planned')
  await page.getByRole('link', { name: '写预告' }).click()
  await page.getByLabel('活动名称').fill(title)
  await page.getByLabel('活动类型').selectOption('政协讲堂')
  const takesPlaceOn = addDays(shanghaiDay(new Date()), 1)
  await page.getByLabel('日期').fill(takesPlaceOn)
  await page.getByLabel('地点').fill('县文化馆')
  await page.getByRole('button', { name: '交审' }).click()
  await page.waitForURL(/\/planned\/\d+\?decided=/)
  const planned = page.url()
  await expect(page.getByText('本地区的另一位编辑审过，读者才看得到')).toBeVisible()
  await expect(page.getByRole('button', { name: '通过' })).toHaveCount(0)

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/planned?tab=waiting')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '通过' }).click()
  const shown = page.getByRole('link', { name: '看网页' })
  await expect(shown).toBeVisible()
  const address = (await shown.getAttribute('href')) ?? ''

  await context.clearCookies()
  await page.goto('/counties/tongwei')
  const ahead = page.getByRole('region', { name: '接下来' })
  await ahead.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('main')).toContainText('县文化馆')
  await page.goto('/')
  await page.getByRole('link', { name: '全部预告' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('活动预告')
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()

  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`${title}开讲`)
  await page.getByLabel('正文').fill('县政协讲堂开讲。')
  await page.getByLabel('活动类型').selectOption('政协讲堂')
  await page.getByText('某日', { exact: true }).click()
  await page.getByLabel('活动日期').fill(takesPlaceOn)
  const offered = page.getByLabel('是预告过的活动吗')
  const option = offered.getByRole('option', { name: new RegExp(title) })
  await expect(option).toBeAttached()
  await offered.selectOption({ label: (await option.textContent()) ?? '' })
  await page.getByRole('button', { name: '接上' }).click()
  await expect(page.getByLabel('这是预告过的活动的报道')).toBeVisible()
  await page.getByLabel('活动日期').fill(addDays(takesPlaceOn, -1))
  await expect(page.getByText('现在接不上：活动日期和预告的')).toBeVisible()

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(planned)
  await page.getByLabel(`取消活动《${title}》`).click()
  await page.getByLabel('取消的原因，读者会看到').fill('大风停办')
  await page.getByRole('button', { name: '确定取消活动' }).click()
  await expect(page.getByText('活动已取消：大风停办')).toBeVisible()
  await context.clearCookies()
  await page.goto(address)
  await expect(page.getByLabel('活动取消')).toContainText('大风停办')
})
