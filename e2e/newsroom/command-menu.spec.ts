import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { readKeyHelp } from './key-help.ts'
import { changeTo, submitEditionOf } from './editions.ts'

test('a place or an edition is a few keys away, and nobody finds what they may not read', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `一键直达${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/review')
  await hydrated(page)
  await page.keyboard.press('Control+k')
  const menu = page.getByRole('dialog', { name: '跳转或查稿' })
  await page.keyboard.type(headline)
  await expect(menu.getByRole('option', { name: headline })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/review/${editionId}$`))
  await hydrated(page)
  await readKeyHelp(page, '上一处改动')

  await changeTo(newsroom, 'xigu')
  await page.goto('/desk')
  await hydrated(page)
  await readKeyHelp(page, '跳转或查稿')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(headline)
  await expect(menu.getByRole('status')).toContainText('没有这个去处')
})
