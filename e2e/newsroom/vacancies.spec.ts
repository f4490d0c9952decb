import { randomUUID } from 'node:crypto'

import { insertPerson, insertWriters } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { violationsOf, overflowOf } from '#lib/testing/judge-page'
import { changeTo, submitForm, tickAll } from './editions.ts'
import { openNotices } from './lists.ts'
import { as } from './people.ts'

/** A county in which no other test gives anybody a role: who comes meanwhile could review its editions. */
const COUNTY = { code: '621126', name: '岷县' }

test('where nobody could review an edition further on, every screen says so, and what to do, until somebody can', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `没有人复审${randomUUID().slice(0, 6)}`
  const writer = await insertPerson(COUNTY.code, ['correspondent'])
  const editionId = await as(writer.loginName).draft(headline)
  // Every second editor has had a hand in writing it.
  await insertWriters(editionId, 'editor2')

  await changeTo(newsroom, writer.loginName)
  await page.goto(`/desk/${editionId}`)
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
  await expect(unnamed).toContainText(COUNTY.name)
  await expect(unnamed).toContainText('停住了：复审没有人能审')
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await overflowOf(page), `${width}`).toBeLessThanOrEqual(0)
    expect(await violationsOf(page), `${width}`).toEqual([])
  }
  await expect(page.getByRole('main')).not.toContainText(headline)
  await expect(page.getByRole('link', { name: '去安排人' })).toBeVisible()
  await openNotices(page, `复审没有人能审：${COUNTY.name}的新稿`)

  await insertPerson(COUNTY.code, ['editor2'])
  await page.goto('/vacancies')
  await expect(page.getByRole('article').filter({ hasText: `稿件 ${editionId}` })).toHaveCount(0)
  await changeTo(newsroom, writer.loginName)
  await page.goto('/vacancies')
  await expect(page.getByRole('main')).toContainText('没有')
})
