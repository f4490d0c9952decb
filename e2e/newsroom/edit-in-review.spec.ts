import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { changeTo, submitEditionOf, tickAll } from './editions.ts'

test('the first change claims what an editor changes, and the next level sees what', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `改稿留痕${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await page.getByRole('link', { name: '改稿', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '初审改稿' })).toBeVisible()
  await expect(page.getByText('一改就算您认领')).toBeVisible()
  // Nothing is submitted here.
  await expect(page.getByRole('complementary', { name: '保存前检查' })).toBeVisible()
  await page.getByLabel('主题').fill(`改动${headline}`)
  await expect(page.getByText(/已认领/)).toBeVisible()
  await page.setViewportSize({ width: 360, height: 780 })
  const claim = page.getByText(/已认领/)
  await expect.poll(async () => (await claim.boundingBox())?.height).toBeLessThan(30)
  await page.setViewportSize({ width: 1_280, height: 800 })
  await page.getByLabel('主题').fill(`通渭${headline}`)
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  await page.goto(`/review/${editionId}`)
  // Nothing is passed without the change unless its editor says so.
  await tickAll(page)
  await page.getByRole('button', { name: '送复审' }).click()
  await expect(page.getByText('您改稿页上还有没存成一版的改动')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^不带我/ })).toBeFocused()
  await page.getByRole('link', { name: '接着改' }).click()
  await expect(page.getByLabel('主题')).toHaveValue(`通渭${headline}`)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: '存好，回到审读' }).click()
  await page.waitForURL(new RegExp(`/review/${editionId}$`))
  await expect(page.locator('ins').first()).toContainText('通渭')
  await tickAll(page)
  await page.getByRole('button', { name: '送复审' }).click()
  await page.waitForURL(/decided=/)

  await changeTo(newsroom, 'editor2-dingxi')
  await page.goto(`/review/${editionId}`)
  await expect(page.locator('ins').first()).toContainText('通渭')
  await expect(page.getByRole('main')).toContainText('改稿')
})
