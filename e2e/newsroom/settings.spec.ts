import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, submitEditionOf } from './editions.ts'

// All settings are saved together: one test after the other.
test.describe.configure({ mode: 'default' })

test('an admin renames the site and readers see it at once; a wrong number is reported beside its field', async ({
  page,
  signInAs,
  request,
}) => {
  await signInAs('admin')
  await page.goto('/admin/settings')
  const code = page.getByLabel('网站标识码')
  const motto = page.getByLabel('一句话')
  const before = await motto.inputValue()
  await code.fill('12')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('标识码是 10 位数字，没有就空着')).toBeVisible()
  await code.fill('')
  for (const words of ['把每件事记下来', before]) {
    await motto.fill(words)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('存好了')).toBeVisible()
    expect(await (await request.get('/')).text()).toContain(words)
  }
})

test('an admin switches the honour page on for readers, and off again', async ({
  page,
  context,
  signInAs,
  request,
}) => {
  const newsroom = { page, context, signInAs }
  // On the first of January the year has nothing else.
  const editionId = await submitEditionOf(newsroom, `年初的一篇${randomUUID().slice(0, 6)}`)
  await approveAll(newsroom, editionId)
  const statusOf = async (path: string) => (await request.get(path)).status()
  const footer = async () => (await request.get('/privacy')).text()
  await changeTo(newsroom, 'admin')
  const turn = async (word: string) => {
    await page.goto('/admin/settings')
    await page.getByLabel('光荣榜').selectOption(word)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('存好了')).toBeVisible()
  }
  expect(await statusOf('/honours')).toBe(404)
  await turn('开')
  expect(await footer()).toContain('href="/honours"')
  await page.goto('/honours')
  await page.getByRole('navigation', { name: '时段' }).getByRole('link').nth(4).click()
  await expect(page).toHaveURL(/\/honours\/\d{4}$/)
  const places = page.getByRole('region', { name: '各地用稿' })
  await places
    .getByRole('link', { name: /[县区市]$/ })
    .first()
    .click()
  await expect(
    page.getByRole('region', { name: '通讯员' }).getByRole('listitem').first(),
  ).toBeVisible()
  for (const path of ['/honours/2999', '/honours/1990', '/honours/2026/nowhere', '/honours/x']) {
    expect(await statusOf(path), path).toBe(404)
  }
  await turn('关')
  expect(await statusOf('/honours')).toBe(404)
  expect(await footer()).not.toContain('href="/honours"')
})
