// An edition with a picture on its way to its submission.

import { randomUUID } from 'node:crypto'

import type { Locator, Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { drawPicture } from './editions.ts'
import { turnTo } from './lists.ts'
import { expectLines, openForm } from './open-form.ts'

test('an edition with a picture is written and submitted without a mouse', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  const headline = `键盘写稿${randomUUID().slice(0, 6)}`
  await tabTo(page, page.getByLabel('主题'))
  await page.keyboard.insertText(headline)
  await tabTo(page, body)
  await page.keyboard.insertText('县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位。')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.insertText('记下三处')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+q')
  await page.keyboard.insertText('先修主渠')
  // The browser must know before the key that somebody waits for it.
  const choosing = page.waitForEvent('filechooser')
  await tabTo(page, page.getByRole('button', { name: '加图片' }))
  await page.keyboard.press('Enter')
  const chooser = await choosing
  await chooser.setFiles({
    name: '渠.png',
    mimeType: 'image/png',
    buffer: await drawPicture(page),
  })
  await expect(page.getByLabel('图注')).toBeVisible()
  for (const [field, words] of [
    ['画面说明', '一道水渠'],
    ['摄影', '戊某'],
    ['图注', '委员在渠边。'],
  ] as const) {
    await tabTo(page, page.getByLabel(field), 'Shift+Tab')
    await page.keyboard.insertText(words)
  }
  await tabTo(page, page.getByRole('button', { name: '上移' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(body.locator(':scope > *').nth(1).getByLabel('图注')).toHaveValue('委员在渠边。')
  await expect(body.locator('h3')).toHaveText('记下三处')
  await expect(body).toContainText('“先修主渠”')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/desk\?submitted=\d+/)
  const submitted = page.getByRole('article', { name: headline })
  await turnTo(page, submitted)
  await expect(submitted).toBeVisible()
})

async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

/** The route stays: a request that comes while a route is removed may wait for ever. */
async function loseFirstUpload(page: Page): Promise<void> {
  let isLost = false
  await page.route('**/api/uploads', (route) => {
    if (isLost) return route.continue()
    isLost = true
    return route.abort()
  })
}

test('a picture that did not get through is sent again, and the text is not touched', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await body.fill('委员在渠边量水位。')
  await loseFirstUpload(page)
  const buffer = await drawPicture(page)
  await page
    .getByLabel('选择图片文件')
    .setInputFiles(['一.png', '二.png'].map((name) => ({ name, mimeType: 'image/png', buffer })))
  const failed = page.getByRole('alert').filter({ hasText: '一.png 没有传上去' })
  await expect(failed).toBeVisible()
  await expect(body.getByLabel('图注')).toHaveCount(1)
  const whyNot = page.getByText('图片没有传上去：一.png')
  await page.getByRole('button', { name: '提交初审' }).click()
  await expect(whyNot).toBeVisible()
  await expect(failed).toBeVisible()
  await failed.getByRole('button', { name: '再传一次' }).click()
  await expect(body.getByLabel('图注')).toHaveCount(2)
  await expect(failed).toHaveCount(0)
  await expect(whyNot).toHaveCount(0)
  await expectLines(body, ['委员在渠边量水位。'])
})

test('of a picture and a submission that did not get through, the picture is reported first', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await body.fill('委员在渠边量水位。')
  await context.setOffline(true)
  await page.getByRole('button', { name: '提交初审' }).click()
  const again = page.getByText(/连上以后请再提交一次。|请再提交一次。/)
  await expect(again).toBeVisible()
  await context.setOffline(false)
  await loseFirstUpload(page)
  const buffer = await drawPicture(page)
  await page
    .getByLabel('选择图片文件')
    .setInputFiles({ name: '一.png', mimeType: 'image/png', buffer })
  const failed = page.getByRole('alert').filter({ hasText: '一.png 没有传上去' })
  await expect(failed).toBeVisible()
  await page.getByRole('button', { name: '提交初审' }).click()
  await expect(page.getByText('图片没有传上去：一.png')).toBeVisible()
  await expect(again).toHaveCount(0)
  await failed.getByRole('button', { name: '再传一次' }).click()
  await expect(body.getByLabel('图注')).toHaveCount(1)
  await expect(again).toBeVisible()
})
