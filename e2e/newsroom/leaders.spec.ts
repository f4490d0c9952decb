import { randomInt } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { changeTo } from './editions.ts'

const han = () => String.fromCodePoint(randomInt(0x4e00, 0x9000))

test('an admin pastes leaders from a sheet, and who writes sees where a post or the order differs', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const [one, other] = [`试${han()}${han()}`, `验${han()}${han()}`]
  await changeTo(newsroom, 'admin')
  await page.goto('/admin/leaders/new')
  const lines = page.getByLabel('每行一人一职')
  const sheet = [
    '姓名\t职务\t单位\t排序\t开始\t结束',
    `${one}\t政协主席\t通渭县\t1\t2025.1.6\t至今`,
    `${other}\t政协副主席\t通渭县\t2\t2025.1.6\t`,
    `${other}\t政协副主席\t没有的县\t二\t2025.1.6\t`,
  ]
  await lines.fill(sheet.join('\n'))
  await page.getByRole('button', { name: '先看看会怎样' }).click()
  await expect(page.getByRole('row').filter({ hasText: one })).toContainText('新增')
  await expect(page.getByText('不收：区划：请选择区划；排序：排序是整数')).toBeVisible()
  await page.getByRole('button', { name: '收进名录（2 行）' }).click()
  await expect(page.getByText('加了 2 行，改了 0 行，1 行没有收。没有收的还在下面')).toBeVisible()
  await expect(lines).toHaveValue(sheet[3] ?? '')

  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`县政协副主席${one}到村里看渠`)
  await page.getByLabel('正文').fill(`县政协领导${other}、${one}参加了活动。`)
  const checks = page.getByRole('list', { name: '提交前检查' })
  await expect(checks).toContainText(
    `名录里${one}是通渭县“政协主席”（2025年1月6日起），文中作“副主席”，请核对职务。`,
  )
  await expect(checks).toContainText(`名录里通渭县的次序是：${one}、${other}，请核对排序。`)

  await changeTo(newsroom, 'admin')
  await page.goto(`/admin/leaders?q=${one}`)
  await page.getByRole('link', { name: one }).click()
  await page.getByLabel('结束').fill('2025-01-01')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('结束不能早于开始')).toBeVisible()
  await page.getByLabel('结束').fill('2026-01-31')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('存好了')).toBeVisible()
  await page.goto(`/admin/leaders?q=${one}&state=ended`)
  await expect(page.getByRole('row').filter({ hasText: one })).toContainText(
    '2025年1月6日至2026年1月31日',
  )
  for (const name of [one, other]) {
    await page.goto(`/admin/leaders?q=${name}`)
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: `删除《${name}》` }).click()
    await page.waitForURL(/\/admin\/leaders$/)
  }
})
