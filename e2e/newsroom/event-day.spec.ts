import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { changeTo, submitForm } from './editions.ts'

test('a date that differs from the text, or has not come, is asked about while writing and in review', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`冬灌看渠${randomUUID().slice(0, 6)}`)
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('11月26日，县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位。')
  await page.getByText('某日', { exact: true }).click()
  const day = page.getByLabel('活动日期')
  const asked = page.getByRole('status', { name: '日期待核对' })
  const checks = page.getByRole('list', { name: '提交前检查' })

  await day.fill('2024-11-20')
  const question = '正文开头作“11月26日”，活动日期填的是2024年11月20日，哪个对？'
  await expect(asked).toHaveText(question)
  await expect(checks).toContainText(question)
  await day.fill('2024-11-26')
  await expect(asked).toBeEmpty()
  await day.fill('2999-11-26')
  await expect(asked).toHaveText('活动日期 2999年11月26日 还没有到，是预告吗？')
  await day.fill('2024-11-26')
  for (const precision of ['某月', '不定日']) {
    await page.getByText(precision, { exact: true }).click()
    const unfilled = '正文开头作“11月26日”，活动日期没有填到日，对吗？'
    await expect(asked).toHaveText(unfilled)
    await expect(checks).toContainText(unfilled)
  }
  await page.getByText('某日', { exact: true }).click()
  await day.fill('2024-11-20')
  await expect(asked).toHaveText(question)

  const editionId = await submitForm(page)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await expect(page.getByRole('list', { name: '检查' })).toContainText(question)
})
