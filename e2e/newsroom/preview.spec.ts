import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'

test('an edition is looked at as readers would see it, and the view follows the writing', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const headline = `预览的一篇${randomUUID().slice(0, 6)}`
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill('委员看了冬灌的渠。')
  await page.getByRole('button', { name: '预览' }).first().click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toContainText(headline)
  await expect(frame.getByRole('main')).toContainText('委员看了冬灌的渠。')
  await page.getByLabel('正文').click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('又量了水位。')
  await expect(frame.getByRole('main')).toContainText('又量了水位。')
  await page.getByLabel('预览', { exact: true }).getByText('长者版').click()
  await expect(frame.getByRole('main')).toContainText('又量了水位。')
  await expect(frame.locator('html[data-elder]')).toHaveCount(1)
  await page.getByRole('button', { name: '关闭预览' }).click()
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(page).toHaveURL(/\/desk\/\d+$/)
  const answer = await page.request.get(`/preview/${page.url().split('/').at(-1)}`)
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
})

test('the text being written and its preview are seen side by side', async ({ page, signInAs }) => {
  await signInAs('tongwei')
  await page.setViewportSize({ width: 1_440, height: 900 })
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`并排看${randomUUID().slice(0, 6)}`)
  await page.getByLabel('正文').fill('委员看了冬灌的渠。')
  await page.getByRole('button', { name: '预览' }).first().click()
  const panel = page.getByLabel('预览', { exact: true })
  for (const width of [1_440, 1_280, 1_024]) {
    await page.setViewportSize({ width, height: 900 })
    for (const view of ['网页', '手机', '长者版']) {
      await panel.getByText(view, { exact: true }).click()
      await expect(page.getByTitle(`${view}预览`)).toBeVisible()
      for (const field of [page.getByLabel('正文'), page.getByLabel('主题')]) {
        const isBeside = async () => {
          const [box, edge] = [await field.boundingBox(), (await panel.boundingBox())?.x ?? 0]
          return box !== null && box.width > 240 && box.x + box.width <= edge
        }
        await expect.poll(isBeside, `${view}, ${width} px`).toBe(true)
      }
    }
  }
  // The checks are below the text meanwhile, and beside it again afterwards, wherever the page is scrolled to.
  const checks = page.getByRole('complementary', { name: '提交前检查' })
  const beside = async () => {
    const [text, box] = [await page.getByLabel('正文').boundingBox(), await checks.boundingBox()]
    return text !== null && box !== null && box.x >= text.x + text.width
  }
  await expect.poll(beside).toBe(false)
  await page.getByRole('button', { name: '关闭预览' }).click()
  await expect.poll(beside).toBe(true)
})
