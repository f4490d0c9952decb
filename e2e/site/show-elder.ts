import type { Page } from 'playwright/test'

/** Opens the page in elder mode, as it then is from the first moment on. */
export async function showElder(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('elder', '1'))
  await page.goto(path)
}
