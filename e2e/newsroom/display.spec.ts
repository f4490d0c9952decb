import { expect, test } from '../fixtures.ts'

test.use({ javaScriptEnabled: false })

test('night and large letters are chosen for a device, without scripts too', async ({
  page,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  await page.goto('/account')
  const root = page.locator('html')
  await expect(root).toHaveCSS('color-scheme', 'light dark')
  await page.getByLabel('颜色').selectOption('夜间')
  await page.getByLabel('字号').selectOption('大字')
  await page.getByRole('button', { name: '就这样显示' }).click()
  await expect(root).toHaveCSS('color-scheme', 'dark')
  await expect(root).toHaveCSS('font-size', '20px')
  // As long as the device remembers it, and on every page.
  await page.goto('/desk')
  await expect(root).toHaveCSS('color-scheme', 'dark')
})
