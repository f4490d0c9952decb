import { randomUUID } from 'node:crypto'

import { insertPerson, insertWriters } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { violationsOf, overflowOf } from '#lib/testing/judge-page'
import { changeTo, submitForm, tickAll } from './editions.ts'

test('where nobody could review an edition further on, every screen says so, and what to do, until somebody can', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `没有人复审${randomUUID().slice(0, 6)}`
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill('县政协委员到几个村里看了冬灌的渠，记下三处要修的闸口。')
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/desk\/\d+$/)
  await expect(page.getByText(/^已保存 /)).toBeVisible()
  const editionId = /\d+$/.exec(page.url())?.[0] ?? ''
  // Every second editor has had a hand in writing it.
  await insertWriters(editionId, 'editor2')

  await page.reload()
  const ahead = page.getByText('提交以后会停住：复审没有人能审')
  await expect(ahead).toBeVisible()
  await expect(page.getByText(/请管理员安排代班、加任一位复审编辑/)).toBeVisible()
  await submitForm(page)
  await expect(page.getByText('往后会停住：复审没有人能审')).toBeVisible()
  const card = page.getByRole('article', { name: headline })
  const stations = card.getByRole('list', { name: '审稿进度' })
  await expect(stations.getByRole('listitem').filter({ hasText: '复审' })).toContainText(
    '复审没有人能审',
  )

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await expect(page.getByText('往后会停住：复审没有人能审')).toBeVisible()
  await expect(page.getByRole('form', { name: '审定' })).toContainText('可是复审没有人能审')
  await tickAll(page)
  await page.getByRole('button', { name: '送复审' }).click()
  await page.waitForURL(/decided=/)
  await expect(page.getByRole('alert').filter({ hasText: '停住了：复审没有人能审' })).toBeVisible()

  await changeTo(newsroom, 'editor3')
  await page.goto('/work')
  await page
    .getByRole('link', { name: /^没人能审/ })
    .first()
    .click()
  const line = page.getByRole('article').filter({ hasText: headline })
  await expect(line).toContainText('停住了：复审没有人能审')
  await line.getByRole('link', { name: headline }).click()
  await expect(page.getByText('停住了：复审没有人能审')).toBeVisible()

  await changeTo(newsroom, 'admin')
  await page.goto('/work')
  await expect(page).toHaveURL(/\/admin\/accounts$/)
  await page
    .getByRole('link', { name: /^没人能审/ })
    .first()
    .click()
  const unnamed = page.getByRole('article').filter({ hasText: `稿件 ${editionId}` })
  await expect(unnamed).toContainText('通渭县')
  await expect(unnamed).toContainText('停住了：复审没有人能审')
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await overflowOf(page), `${width}`).toBeLessThanOrEqual(0)
    expect(await violationsOf(page), `${width}`).toEqual([])
  }
  await expect(page.getByRole('main')).not.toContainText(headline)
  await expect(page.getByRole('link', { name: '去安排人' })).toBeVisible()
  await expect(async () => {
    await page.goto('/notices')
    await expect(page.getByText('复审没有人能审：通渭县的新稿').first()).toBeVisible()
  }).toPass()

  await insertPerson('621121', ['editor2'])
  await page.goto('/vacancies')
  await expect(page.getByRole('article').filter({ hasText: `稿件 ${editionId}` })).toHaveCount(0)
  await changeTo(newsroom, 'tongwei')
  await page.goto('/vacancies')
  await expect(page.getByRole('main')).toContainText('没有')
})
