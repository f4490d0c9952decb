import type { Page } from 'playwright/test'

export const COUNTY = '/counties/zhuanglang'

export async function openArticle(page: Page): Promise<void> {
  await page.goto(COUNTY)
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await page.waitForURL(/\/articles\/\d+$/)
}
