import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { overflowOf } from '#lib/testing/judge-page'

import { expect, test } from '../fixtures.ts'
import { changeTo, chooseDecision, submitEditionOf } from './editions.ts'

/** Where the links of a page lead: as this person, without being sent elsewhere. */
async function followLinks(page: Page): Promise<string[]> {
  const links = await page
    .getByRole('main')
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const wrong: string[] = []
  for (const href of new Set(links)) {
    const answer = await page.request.get(href, { maxRedirects: 0 })
    if (answer.status() !== 200) wrong.push(`${href} ${answer.status()}`)
  }
  return wrong
}

/** Another remark may still be on its way, its form not folded yet. */
async function sendRemark(page: Page, name: string, words: string): Promise<void> {
  const form = page.getByRole('form', { name })
  await form.getByRole('textbox').fill(words)
  await form.getByRole('button', { name: '发出' }).click()
}

test('a correspondent finds on the review page what they may do, and why their edition was returned', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `退回有因${randomUUID().slice(0, 6)}`)
  const foot = page.getByRole('main').locator('.decide')
  await page.goto(`/review/${editionId}`)
  await expect(page.getByRole('link', { name: '我的稿件' }).first()).toHaveAttribute(
    'href',
    '/desk',
  )
  await expect(page.getByRole('link', { name: '回到审稿队列' })).toHaveCount(0)
  await expect(foot.getByRole('button', { name: /撤回/ })).toBeVisible()
  await expect(page.getByText('不采用')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '改稿', exact: true })).toHaveCount(0)
  expect(await followLinks(page)).toEqual([])

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await page.getByLabel('对第 1 段写意见').click()
  await sendRemark(page, '对第 1 段的意见', '三处闸口在哪几个村？')
  await chooseDecision(page, '退回修改')
  await page.getByRole('textbox', { name: /退回的理由/ }).fill('请写清是哪几个村。')
  await page.getByRole('button', { name: '退回给作者' }).click()
  await page.waitForURL(/decided=/)

  await changeTo(newsroom, 'tongwei')
  await page.goto(`/review/${editionId}`)
  await expect(page.getByRole('status').filter({ hasText: '退回修改：' })).toContainText(
    '请写清是哪几个村。',
  )
  await expect(page.getByText('不采用')).toHaveCount(0)
  expect(await followLinks(page)).toEqual([])
  await expect(page.getByRole('link', { name: '改稿', exact: true })).toHaveCount(0)
  await page.goto(`/review/${editionId}/edit`)
  await expect(page).toHaveURL(new RegExp(`/desk/${editionId}$`))
  await page.goto(`/review/${editionId}`)
  await foot.getByRole('link', { name: '修改后再交' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '修改稿件' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/desk/${editionId}$`))
})

test('an editor of another level reads, and each link leads somewhere', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `别级来看${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor2-dingxi')
  await page.goto(`/review/${editionId}`)
  await expect(page.getByText(/^只看：/)).toBeVisible()
  await expect(page.getByRole('form', { name: '审定' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '改稿', exact: true })).toHaveCount(0)
  expect(await followLinks(page)).toEqual([])
})

test('what was asked about a paragraph is beside it while its author writes, wherever it goes', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `意见在旁${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await page.getByLabel('对第 1 段写意见').click()
  await sendRemark(page, '对第 1 段的意见', '三处闸口在哪几个村？')
  await page.getByLabel('对整篇写意见').click()
  await sendRemark(page, '对整篇的意见', '请补一张图。')
  await chooseDecision(page, '退回修改')
  await page.getByRole('textbox', { name: /退回的理由/ }).fill('请看意见。')
  await page.getByRole('button', { name: '退回给作者' }).click()
  await page.waitForURL(/decided=/)

  await changeTo(newsroom, 'tongwei')
  await page.setViewportSize({ width: 1_280, height: 900 })
  await page.goto(`/desk/${editionId}`)
  const body = page.getByRole('textbox', { name: '正文' })
  const words = body.locator('p', { hasText: '冬灌' })
  const remark = page.getByRole('region', { name: /对第 1 段的意见$/ })
  await expect(remark).toContainText('三处闸口在哪几个村？')
  await expect(page.getByRole('region', { name: /对整篇的意见$/ })).toContainText('请补一张图。')
  await expect(words).toHaveAccessibleDescription(/三处闸口在哪几个村/)
  // The remark is moved to its paragraph once both are drawn.
  await expect
    .poll(async () => {
      const [text, beside] = [await words.boundingBox(), await remark.boundingBox()]
      return (
        (beside?.x ?? 0) >= (text?.x ?? 0) + (text?.width ?? 0) &&
        Math.abs((beside?.y ?? 0) - (text?.y ?? 0)) < 24
      )
    })
    .toBe(true)

  await words.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('新写的一段在前面。')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /对第 2 段的意见$/ })).toContainText('三处闸口')

  await page.setViewportSize({ width: 360, height: 780 })
  const moved = page.getByRole('region', { name: /对第 2 段的意见$/ })
  await expect
    .poll(async () => {
      const [above, below] = [await words.boundingBox(), await moved.boundingBox()]
      return (below?.y ?? 0) >= (above?.y ?? 0) + (above?.height ?? 0)
    })
    .toBe(true)
  await expect.poll(() => overflowOf(page)).toBeLessThanOrEqual(0)
  // The remark is no part of the text.
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/submitted=/)

  await changeTo(newsroom, 'editor1-dingxi')
  await page.setViewportSize({ width: 1_280, height: 900 })
  await page.goto(`/review/${editionId}`)
  await page.getByRole('link', { name: '改稿', exact: true }).click()
  const asked = page.getByRole('region', { name: /对第 2 段的意见$/ })
  await asked.getByRole('button', { name: '了结' }).click()
  await expect(asked).toHaveCount(0)
  await expect(body).not.toContainText('三处闸口在哪几个村')
})
